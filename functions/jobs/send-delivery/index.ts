import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sesMailer } from "../../../shared/adapters/ses/ses-mailer.ts";
import { endUserMessagingSmsSender } from "../../../shared/adapters/sms/end-user-messaging-sms-sender.ts";
import { tokenBucket } from "../../../shared/adapters/token-bucket.ts";
import { env } from "../../../shared/contract/env.ts";
import { deliveryWorkSchema } from "../../../shared/domain/work.ts";
import { signPayload } from "../../../shared/http/signed-link.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { queueJob } from "../../../shared/runtime/job-handler.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { digestSms as renderSms } from "../../../shared/text/digest-sms.ts";
import { digestMail as renderMail } from "../../../shared/ui/mail/digest-mail.tsx";
import { digestLinks } from "../../../shared/usecases/digest-links.ts";
import { dispatchMail } from "../../../shared/usecases/dispatch-mail.ts";
import { dispatchSms } from "../../../shared/usecases/dispatch-sms.ts";
import { issueReplyCode } from "../../../shared/usecases/issue-reply-code.ts";
import { sendDelivery } from "../../../shared/usecases/send-delivery.ts";
import { watchBreaker } from "../../../shared/usecases/watch-breaker.ts";

const service = "send-delivery";
const environment = readEnv([
  ...[env.centresTable, env.seniorsTable, env.listingsTable, env.participationsTable, env.deliveriesTable],
  ...[env.accessTable, env.linkKeySecretArn, env.publicOrigin],
  ...[env.mailFrom, env.mailConfigurationSet, env.mailRate],
  ...[env.smsOrigination, env.smsConfigurationSet, env.smsRate],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const tables = openTables(environment, { clock, logger });
const linkKey = secretsManagerSecret(environment.LINK_KEY_SECRET_ARN);
const linksFor = digestLinks({
  signLink: async (payload) => signPayload(await linkKey(), payload),
  publicOrigin: environment.PUBLIC_ORIGIN,
});
const replyCodeOf = issueReplyCode({ ...tables, linkKey, clock });

const handle = sendDelivery({
  ...tables,
  dispatchers: {
    email: dispatchMail({ mailer: sesMailer(environment), renderMail, linksFor }),
    sms: dispatchSms({ sms: endUserMessagingSmsSender(environment), renderSms, linksFor, replyCodeOf, clock }),
  },
  breaker: watchBreaker({ ...tables, clock, logger }),
  pace: { email: tokenBucket(Number(environment.MAIL_RATE)), sms: tokenBucket(Number(environment.SMS_RATE)) },
  clock,
  logger,
});

export const handler = queueJob({ service, schema: deliveryWorkSchema, handle, logger });
