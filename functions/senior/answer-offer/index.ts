import { randomUUID } from "node:crypto";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sqsWorkQueue } from "../../../shared/adapters/sqs/sqs-work-queue.ts";
import { env } from "../../../shared/contract/env.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import { webHandler } from "../../../shared/http/web-handler.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { unsubscribeTextVersion as textVersion } from "../../../shared/text/offer.ts";
import { answerOffer } from "../../../shared/usecases/answer-offer.ts";
import { answerReply } from "../../../shared/usecases/answer-reply.ts";
import { readOffer } from "../../../shared/usecases/read-offer.ts";
import { readReply } from "../../../shared/usecases/read-reply.ts";
import { unsubscribe } from "../../../shared/usecases/unsubscribe.ts";
import { createRoutes } from "./handler.tsx";

const service = "answer-offer";
const environment = readEnv([
  ...[env.centresTable, env.seniorsTable, env.listingsTable, env.participationsTable, env.deliveriesTable],
  ...[env.accessTable, env.auditTable, env.noticeQueueUrl, env.linkKeySecretArn, env.originSecretArn],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const stores = {
  ...openTables(environment, { clock, logger }),
  noticeQueue: sqsWorkQueue<Notice>(environment.NOTICE_QUEUE_URL),
  linkKey: secretsManagerSecret(environment.LINK_KEY_SECRET_ARN),
  newId: randomUUID,
  clock,
};

export const handler = webHandler({
  service,
  routes: createRoutes({
    ...stores,
    readOffer: readOffer(stores),
    answerOffer: answerOffer(stores),
    readReply: readReply(stores),
    answerReply: answerReply(stores),
    unsubscribe: unsubscribe({ ...stores, textVersion }),
  }),
  crossSiteRoutes: ["POST /u/{token}"],
  originSecret: secretsManagerSecret(environment.ORIGIN_SECRET_ARN),
  logger,
});
