import type { env } from "../../shared/contract/env.ts";
import type { TableName } from "../../shared/contract/tables.ts";
import type { AppFunction } from "../constructs/app-function.ts";
import type { AppSecret, SecretName } from "../constructs/app-secret.ts";
import type { ListBucket } from "../constructs/list-bucket.ts";
import type { MailSending } from "../constructs/mail-sending.ts";
import type { Settings } from "../constructs/settings.ts";
import type { SmsSending } from "../constructs/sms-sending.ts";
import type { AppTable, TableAccess } from "../constructs/table.ts";
import type { WorkQueue } from "../constructs/work-queue.ts";
import type { Grant, QueueName } from "./grant.ts";

/** What there is to be told of and allowed. */
interface Resources {
  readonly tables: Readonly<Record<TableName, AppTable>>;
  readonly secrets: Readonly<Record<SecretName, AppSecret>>;
  readonly lists: ListBucket;
  readonly queues: Readonly<Record<QueueName, WorkQueue>>;
  readonly settings: Settings;
  readonly mail: MailSending;
  readonly sms: SmsSending;
}

/** The variable that each secret's ARN is told in. */
export const secretVariables = {
  linkKey: "linkKeySecretArn",
  originSecret: "originSecretArn",
  oidcClientSecret: "oidcClientSecretArn",
} as const satisfies Record<SecretName, keyof typeof env>;

/** Gives a function its environment and its permissions in one go, so that neither comes without the other. */
export const bindGrant = (appFunction: AppFunction, grant: Grant, resources: Resources): void => {
  for (const [name, access] of Object.entries(grant.tables) as [TableName, TableAccess][]) {
    const table = resources.tables[name];
    appFunction.tell(`${name}Table`, table.tableName);
    appFunction.allow(table.allow(access));
  }
  for (const name of grant.queues ?? []) {
    const queue = resources.queues[name];
    appFunction.tell(`${name}Url`, queue.queue.queueUrl);
    appFunction.allow(queue.allowSending());
  }
  for (const name of grant.secrets ?? []) {
    const secret = resources.secrets[name];
    appFunction.tell(secretVariables[name], secret.arn);
    appFunction.allow(secret.allowReading());
  }
  if (grant.lists) {
    appFunction.tell("listsBucket", resources.lists.bucketName);
    appFunction.allow(resources.lists.allow(grant.lists));
  }
  for (const name of grant.settings ?? []) appFunction.tell(name, resources.settings.values[name]);
  if (grant.sendsMail) resources.mail.letSend(appFunction);
  if (grant.sendsSms) resources.sms.letSend(appFunction);
  if (grant.suppressesAddresses) resources.mail.letSuppress(appFunction);
};
