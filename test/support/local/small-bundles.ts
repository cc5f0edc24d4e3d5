import { join, resolve } from "node:path";
import type { Plugin } from "rolldown";
import { bundleForNode } from "../../../infra/bundle-program.ts";

/** Does what its event asks for, and answers an HTTP request with the event itself. */
const probe = `
import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SendRawEmailCommand, SESClient } from "@aws-sdk/client-ses";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";

const { TABLE, QUEUE_URL, SECRET_ARN, MAIL_SET } = process.env;
const put = (id) => new DynamoDBClient().send(new PutItemCommand({ TableName: TABLE, Item: { id: { S: id } } }));
const actions = {
  environment: () => ({ ...process.env }),
  time: () => [new Date().toISOString(), new Date(Date.now()).toISOString(), new Date(0).toISOString(), Date().slice(11, 15)],
  pid: () => process.pid,
  put,
  get: async (id) => (await new DynamoDBClient().send(new GetItemCommand({ TableName: TABLE, Key: { id: { S: id } } }))).Item ?? null,
  update: (id) => new DynamoDBClient().send(new UpdateItemCommand({ TableName: TABLE, Key: { id: { S: id } } })),
  secret: async () => (await new SecretsManagerClient().send(new GetSecretValueCommand({ SecretId: SECRET_ARN }))).SecretString,
  send: (body) => new SQSClient().send(new SendMessageCommand({ QueueUrl: QUEUE_URL, MessageBody: body })).then(() => null),
  mail: async ({ to, text }) => (await new SESClient().send(new SendRawEmailCommand({
    Source: "from@example.jp", Destinations: [to], ConfigurationSetName: MAIL_SET, Tags: [{ Name: "delivery", Value: "one" }],
    RawMessage: { Data: Buffer.from("From: from@example.jp\\r\\nTo: " + to + "\\r\\nSubject: hello\\r\\n\\r\\n" + text) },
  }))).MessageId,
  fail: () => { throw new RangeError("as asked"); },
  hang: () => new Promise(() => setInterval(() => {}, 1000)),
  exit: () => process.exit(3),
  count: (value) => { console.log(JSON.stringify({ _aws: { CloudWatchMetrics: [{ Metrics: [{ Name: "Counted" }] }] }, Counted: value })); },
};
export const handler = async (event) => {
  if (event.version === "2.0") return { statusCode: 200, headers: { "content-type": "application/json" }, cookies: ["a=1", "b=2"], body: JSON.stringify(event) };
  const [action, argument] = Object.entries(event)[0];
  return actions[action](argument);
};
`;

/** Puts each message into the table; "poison" fails, its neighbours do not. */
const worker = `
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
const client = new DynamoDBClient();
export const handler = async ({ Records }) => {
  const batchItemFailures = [];
  for (const { messageId, body } of Records) {
    if (body === "poison") batchItemFailures.push({ itemIdentifier: messageId });
    else await client.send(new PutItemCommand({ TableName: process.env.TABLE, Item: { id: { S: body } } }));
  }
  return { batchItemFailures };
};
`;

/** Gives a module that stands in no file, as if it stood there. */
const moduleAt = (file: string, source: string): Plugin => ({
  name: "module-without-a-file",
  resolveId: (id) => (id === file ? id : undefined),
  load: (id) => (id === file ? source : undefined),
});

async function bundle(directory: string, name: string, source: string): Promise<void> {
  const entry = `${name}.js`;
  const file = join(directory, "functions", name, "index.mjs");
  await bundleForNode({ entry, file }, [moduleAt(resolve(entry), source)]);
}

/** Bundles the functions of `smallResources` into an assembly's directory. */
export async function writeBundles(directory: string): Promise<void> {
  await Promise.all([bundle(directory, "jobs/probe", probe), bundle(directory, "jobs/worker", worker)]);
}
