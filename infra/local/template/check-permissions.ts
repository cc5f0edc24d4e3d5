import type { CloudDescription } from "./cloud-description.ts";
import type { Permissions } from "./permissions.ts";
import type { FunctionDescription } from "./read-functions.ts";
import { ofType } from "./read-properties.ts";
import type { EventSource } from "./read-queues.ts";
import type { ResolvedResource } from "./resolver.ts";
import { TemplateProblem } from "./template-problem.ts";

/** By resource type: what a function that is told of such a resource must at least be allowed to do with one of these. */
const neededActions: Readonly<Record<string, readonly string[]>> = {
  "AWS::DynamoDB::Table": [
    "dynamodb:GetItem",
    "dynamodb:BatchGetItem",
    "dynamodb:PutItem",
    "dynamodb:BatchWriteItem",
    "dynamodb:UpdateItem",
    "dynamodb:Query",
    "dynamodb:Scan",
    "dynamodb:DeleteItem",
    "dynamodb:ConditionCheckItem",
  ],
  "AWS::SQS::Queue": ["sqs:SendMessage"],
  "AWS::S3::Bucket": ["s3:GetObject", "s3:PutObject"],
  "AWS::SecretsManager::Secret": ["secretsmanager:GetSecretValue"],
};

const arnOf = ({ arn, ref }: ResolvedResource): string => arn ?? ref;

/** A name in the environment without the permission to use it fails only when someone needs it: refuse it now. */
function checkEnvironment(
  fn: FunctionDescription,
  resources: readonly ResolvedResource[],
  permissions: Permissions,
): void {
  const values = new Set(Object.values(fn.environment));
  for (const [type, actions] of Object.entries(neededActions)) {
    for (const resource of ofType(resources, type)) {
      if (!values.has(resource.ref) && !values.has(resource.name)) continue;
      if (actions.some((action) => permissions.roleMay(fn.roleArn, action, arnOf(resource)))) continue;
      throw new TemplateProblem(
        fn.logicalId,
        `has ${resource.logicalId} in its environment, and its role allows nothing on it.`,
      );
    }
  }
}

function checkMail(fn: FunctionDescription, configurationSets: readonly string[], permissions: Permissions): void {
  const sends = Object.values(fn.environment).some((value) => configurationSets.includes(value));
  if (!sends || permissions.roleMay(fn.roleArn, "ses:SendRawEmail")) return;
  throw new TemplateProblem(fn.logicalId, "has a configuration set in its environment and may not send mail.");
}

const receiving = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];

/** AWS's rule for queues: a message must stay invisible for six times as long as its function may run. */
const visibilityFactor = 6;

function checkEventSource(source: EventSource, fn: FunctionDescription | undefined, permissions: Permissions): void {
  if (!fn) throw new TemplateProblem(source.logicalId, "has no function.");
  const missing = receiving.find((action) => !permissions.roleMay(fn.roleArn, action, source.queue.arn));
  if (missing) {
    throw new TemplateProblem(fn.logicalId, `works on ${source.queue.logicalId} and lacks ${missing}.`);
  }
  if (source.queue.visibilitySeconds < visibilityFactor * fn.timeoutSeconds) {
    throw new TemplateProblem(
      source.queue.logicalId,
      `hides messages for ${source.queue.visibilitySeconds} s, less than six times the ${fn.timeoutSeconds} s of ${fn.logicalId}.`,
    );
  }
}

/** Throws `TemplateProblem` for the first setting without which AWS would refuse what the app does. */
export function checkPermissions(resources: readonly ResolvedResource[], cloud: CloudDescription): void {
  const { permissions } = cloud;
  const functions = new Map(cloud.functions.map((fn) => [fn.logicalId, fn]));
  for (const fn of cloud.functions) {
    checkEnvironment(fn, resources, permissions);
    checkMail(fn, cloud.configurationSets, permissions);
  }
  for (const source of cloud.eventSources) {
    checkEventSource(source, functions.get(source.functionLogicalId), permissions);
  }
  for (const { logicalId, roleArn, functionLogicalId } of cloud.schedules) {
    if (permissions.roleMay(roleArn, "lambda:InvokeFunction", functions.get(functionLogicalId)?.arn)) continue;
    throw new TemplateProblem(logicalId, `its role may not invoke ${functionLogicalId}.`);
  }
  for (const { queueUrl } of [...cloud.mailEventRoutes, ...cloud.smsEventRoutes]) {
    if (permissions.queueTakesFrom(queueUrl, "sns.amazonaws.com")) continue;
    const queue = cloud.queues.find(({ url }) => url === queueUrl);
    throw new TemplateProblem(queue?.logicalId ?? queueUrl, "hears of events, and SNS may not send to it.");
  }
}
