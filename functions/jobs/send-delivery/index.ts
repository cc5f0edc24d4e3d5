import { openTables } from "../../../shared/adapters/dynamodb/open-tables.ts";
import { secretsManagerSecret } from "../../../shared/adapters/secrets/secrets-manager-secret.ts";
import { sesMailer } from "../../../shared/adapters/ses/ses-mailer.ts";
import { env } from "../../../shared/contract/env.ts";
import { deliveryWorkSchema } from "../../../shared/domain/work.ts";
import { signPayload } from "../../../shared/http/signed-link.ts";
import { readEnv } from "../../../shared/runtime/env.ts";
import { queueJob } from "../../../shared/runtime/job-handler.ts";
import { jsonLogger } from "../../../shared/runtime/logger.ts";
import { digestMail } from "../../../shared/ui/mail/digest-mail.tsx";
import { digestLinks } from "../../../shared/usecases/digest-links.ts";
import { sendDelivery } from "../../../shared/usecases/send-delivery.ts";

const service = "send-delivery";
const environment = readEnv([
  ...[env.centresTable, env.seniorsTable, env.listingsTable, env.participationsTable, env.deliveriesTable],
  ...[env.mailFrom, env.mailConfigurationSet, env.linkKeySecretArn, env.publicOrigin],
]);
const logger = jsonLogger(service);
const clock = () => new Date();
const linkKey = secretsManagerSecret(environment.LINK_KEY_SECRET_ARN);

const handle = sendDelivery({
  ...openTables(environment, { clock, logger }),
  mailer: sesMailer(environment),
  render: digestMail,
  linksFor: digestLinks({
    signLink: async (payload) => signPayload(await linkKey(), payload),
    publicOrigin: environment.PUBLIC_ORIGIN,
  }),
  clock,
  logger,
});

export const handler = queueJob({ service, schema: deliveryWorkSchema, handle, logger });
