import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { SQSClient } from "@aws-sdk/client-sqs";
import { env } from "../../shared/contract/env.ts";
import { dynamoDbClient, sqsClient } from "./aws-clients.ts";
import type { CloudClock } from "./cloud-clock.ts";
import { createAuthorizer } from "./engines/authorization.ts";
import { startDynamoDbEngine } from "./engines/dynamodb-engine.ts";
import { startDynamoDbFront } from "./engines/dynamodb-front.ts";
import { freePort } from "./engines/free-port.ts";
import { serveLoopback } from "./engines/http-server.ts";
import { openSecretStore, type SecretStore } from "./engines/secret-store.ts";
import { secretsEndpoint } from "./engines/secrets-endpoint.ts";
import { ensureTables } from "./engines/tables.ts";
import { eventPublisher } from "./events/event-publisher.ts";
import { type DkimSigner, openDkimSigner } from "./mail/dkim-signer.ts";
import { type MailJournal, openMailJournal } from "./mail/mail-journal.ts";
import { createMailReporter, type MailReporter } from "./mail/mail-reporter.ts";
import { startSesEngine } from "./mail/ses-engine.ts";
import { openSuppressionList } from "./mail/suppression-list.ts";
import { type Endpoints, secretAccessKey } from "./processes/function-environment.ts";
import { type QueueEngine, startQueueEngine } from "./queues/queue-engine.ts";
import type { Shutdown } from "./shutdown.ts";
import { startSignInEngine } from "./sign-in/sign-in-engine.ts";
import type { StaffPerson } from "./sign-in/staff-person.ts";
import { smsEndpoint } from "./sms/sms-engine.ts";
import { openSmsJournal, type SmsJournal } from "./sms/sms-journal.ts";
import { createSmsReporter } from "./sms/sms-reporter.ts";
import type { StateDirectory } from "./state-directory.ts";
import { openObjectFiles } from "./storage/object-files.ts";
import { s3Endpoint } from "./storage/s3-engine.ts";
import type { Assembly } from "./template/assembly.ts";
import { type CloudDescription, describeCloud, describeSecrets } from "./template/cloud-description.ts";

interface Settings {
  readonly assembly: Assembly;
  readonly home: { readonly account: string; readonly region: string };
  /** Origin of the public site. */
  readonly origin: string;
  readonly state: StateDirectory;
  readonly clock: CloudClock;
  readonly staff: readonly StaffPerson[];
  readonly shutdown: Shutdown;
}

/** Everything behind the functions, running and filled as the template says. */
export interface Engines {
  readonly cloud: CloudDescription;
  readonly endpoints: Endpoints;
  readonly issuer: string;
  readonly dynamodb: DynamoDBClient;
  readonly sqs: SQSClient;
  readonly queues: QueueEngine;
  readonly mails: MailJournal;
  readonly signer: DkimSigner;
  readonly texts: SmsJournal;
  /** They tell what became of what was accepted. */
  readonly reporters: readonly Pick<MailReporter, "reportLeft">[];
}

/** The function that signs staff in says how: by its environment, as at every other OpenID provider. */
async function startSignIn(settings: Settings, cloud: CloudDescription, secrets: SecretStore, port: number) {
  const environment = cloud.functions.find((fn) => env.oidcClientSecretArn in fn.environment)?.environment;
  if (!environment) return;
  const told = (name: string): string => environment[name] ?? "";
  const { state, clock, shutdown, staff, origin } = settings;
  const signIn = {
    port,
    people: staff,
    client: {
      id: told(env.oidcClientId),
      secret: secrets.find(told(env.oidcClientSecretArn))?.value ?? "",
      redirectUri: `${origin}/staff/callback`,
    },
    claims: { centre: told(env.oidcCentreClaim), roles: told(env.oidcRolesClaim) },
    keyFile: state.file("sign-in-keys.json"),
  };
  const started = await startSignInEngine(signIn, clock.offsetMs, `${state.logs}/sign-in.log`);
  shutdown.after(started, (engine) => engine.stop());
  clock.onShift(started.shiftClock);
}

/** Reads the template with this machine's addresses, and starts the secrets and the sign-in that it asks for. */
async function openTemplate(settings: Settings, sqsEndpoint: string) {
  const { assembly, origin, state, shutdown } = settings;
  const signInPort = await freePort();
  const issuer = `http://localhost:${signInPort}`;
  const parameters = { PublicOrigin: origin, OidcIssuer: issuer };
  const surroundings = { origins: { origin, sqs: sqsEndpoint }, parameters };
  const secrets = openSecretStore(state.file("secrets.json"), describeSecrets(assembly, surroundings));
  const secretValue = (arn: string): string => secrets.find(arn)?.value ?? "";
  const cloud = describeCloud(assembly, { ...surroundings, secretValue });
  const authorize = createAuthorizer(cloud.functions, cloud.permissions);
  await startSignIn(settings, cloud, secrets, signInPort);
  const server = shutdown.after(await serveLoopback(0, secretsEndpoint(secrets, authorize)), (started) =>
    started.stop(),
  );
  return { cloud, authorize, issuer, secretsManager: `http://127.0.0.1:${server.port}` };
}

export async function startEngines(settings: Settings): Promise<Engines> {
  const { home, state, clock, shutdown } = settings;
  const queues = await startQueueEngine({ ...home, journalFile: state.file("queues.jsonl") });
  shutdown.after(queues, (engine) => engine.stop());
  const { cloud, authorize, issuer, secretsManager } = await openTemplate(settings, queues.endpoint);

  const tables = await startDynamoDbEngine(state.directory, state.logs);
  shutdown.after(tables, (engine) => engine.stop());
  const dynamodb = shutdown.after(dynamoDbClient(tables.endpoint, home.region), (client) => client.destroy());
  await ensureTables(dynamodb, cloud.tables, clock.offsetMs === 0);
  const front = await startDynamoDbFront({ endpoint: tables.endpoint, tables: cloud.tables, authorize });
  shutdown.after(front, (started) => started.stop());

  const sqs = shutdown.after(sqsClient(queues.endpoint, home.region), (client) => client.destroy());
  await queues.open(sqs, cloud.queues, authorize);

  const mails = openMailJournal(state.mails);
  const mailReporter = createMailReporter(mails, eventPublisher(sqs, cloud.mailEventRoutes));
  const suppressions = openSuppressionList(state.file("suppressed-addresses.json"));
  const signer = openDkimSigner(state.file("dkim-key.pem"));
  const ses = await startSesEngine({
    ...{ journal: mails, suppressions, signer, now: clock.now, authorize },
    onAccepted: mailReporter.report,
  });
  shutdown.after(ses, (engine) => engine.stop());

  const texts = openSmsJournal(state.file("sms.jsonl"));
  const smsReporter = createSmsReporter(texts, eventPublisher(sqs, cloud.smsEventRoutes));
  const sms = await serveLoopback(
    0,
    smsEndpoint({ journal: texts, now: clock.now, authorize, onAccepted: smsReporter.report }),
  );
  shutdown.after(sms, (started) => started.stop());

  const objects = openObjectFiles(state.file("objects"));
  const s3 = await serveLoopback(
    0,
    s3Endpoint({ objects, buckets: cloud.buckets, now: clock.now, authorize, secret: secretAccessKey }),
  );
  shutdown.after(s3, (started) => started.stop());

  const endpoints = {
    dynamodb: `http://127.0.0.1:${front.port}`,
    sqs: queues.endpoint,
    ses: ses.endpoint,
    sms: `http://127.0.0.1:${sms.port}`,
    secretsManager,
    s3: `http://127.0.0.1:${s3.port}`,
  };
  return {
    cloud,
    endpoints,
    issuer,
    dynamodb,
    sqs,
    queues,
    mails,
    signer,
    texts,
    reporters: [mailReporter, smsReporter],
  };
}
