import { documentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { dynamoDbCentreRepository } from "../../../shared/adapters/dynamodb/dynamodb-centre-repository.ts";
import { dynamoDbDeliveryRepository } from "../../../shared/adapters/dynamodb/dynamodb-delivery-repository.ts";
import { dynamoDbListingRepository } from "../../../shared/adapters/dynamodb/dynamodb-listing-repository.ts";
import { dynamoDbParticipationRepository } from "../../../shared/adapters/dynamodb/dynamodb-participation-repository.ts";
import { dynamoDbSeniorRepository } from "../../../shared/adapters/dynamodb/dynamodb-senior-repository.ts";
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
const client = documentClient();
const linkKey = secretsManagerSecret(environment.LINK_KEY_SECRET_ARN);

const handle = sendDelivery({
  centres: dynamoDbCentreRepository(client, environment, logger),
  seniors: dynamoDbSeniorRepository(client, environment, logger),
  listings: dynamoDbListingRepository(client, environment, logger),
  participations: dynamoDbParticipationRepository(client, environment, logger),
  deliveries: dynamoDbDeliveryRepository(client, environment, logger),
  mailer: sesMailer(environment),
  render: digestMail,
  linksFor: digestLinks({
    signLink: async (payload) => signPayload(await linkKey(), payload),
    publicOrigin: environment.PUBLIC_ORIGIN,
  }),
  clock: () => new Date(),
  logger,
});

export const handler = queueJob({ service, schema: deliveryWorkSchema, handle, logger });
