import { nodeRandom as random } from "../../../shared/adapters/crypto/node-random.ts";
import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sesMailer } from "../../../shared/adapters/ses/ses-mailer.ts";
import { env } from "../../../shared/contract/env.ts";
import { noticeSchema } from "../../../shared/domain/notice.ts";
import { signPayload } from "../../../shared/http/signed-link.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { queueJob } from "../../../shared/runtime/job-handler.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { noticeMail } from "../../../shared/ui/mail/notice-mail.tsx";
import { issueLink } from "../../../shared/usecases/issue-link.ts";
import { sendNotice } from "../../../shared/usecases/send-notice.ts";

const service = "send-notice";
const environment = readEnv([
  ...[env.centresTable, env.seniorsTable, env.organizationsTable, env.listingsTable, env.accessTable],
  ...[env.mailFrom, env.mailConfigurationSet, env.linkKeySecretArn, env.publicOrigin],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const tables = openTables(environment, { clock, logger });
const linkKey = secretsManagerSecret(environment.LINK_KEY_SECRET_ARN);

const handle = sendNotice({
  ...tables,
  mailer: sesMailer(environment),
  render: noticeMail,
  issueLink: issueLink({ ...tables, random, clock }),
  signLink: async (payload) => signPayload(await linkKey(), payload),
  publicOrigin: environment.PUBLIC_ORIGIN,
  clock,
  logger,
});

export const handler = queueJob({ service, schema: noticeSchema, handle, logger });
