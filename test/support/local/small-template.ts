import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

type Resources = Record<
  string,
  { Type: string; Properties?: Record<string, unknown>; Metadata?: Record<string, unknown> }
>;

const arnOf = (logicalId: string) => ({ "Fn::GetAtt": [logicalId, "Arn"] });

const allow = (actions: string[], resource: unknown) => ({ Effect: "Allow", Action: actions, Resource: resource });

const table = {
  Type: "AWS::DynamoDB::Table",
  Properties: {
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
    BillingMode: "PAY_PER_REQUEST",
  },
};

const role = (service: string) => ({
  Type: "AWS::IAM::Role",
  Properties: { AssumeRolePolicyDocument: { Statement: [{ Effect: "Allow", Principal: { Service: service } }] } },
});

const policy = (roleId: string, statements: unknown[]) => ({
  Type: "AWS::IAM::Policy",
  Properties: { PolicyName: `${roleId}Policy`, Roles: [{ Ref: roleId }], PolicyDocument: { Statement: statements } },
});

/** A function whose bundle is in `functions/<name>`, beside the template. */
const lambda = (name: string, timeout: number, environment: Record<string, unknown> = {}) => ({
  Type: "AWS::Lambda::Function",
  Properties: {
    Handler: "index.handler",
    Runtime: "nodejs24.x",
    Role: arnOf("FunctionRole"),
    Timeout: timeout,
    MemorySize: 128,
    Environment: { Variables: environment },
  },
  Metadata: { "aws:asset:path": `functions/${name}`, "ikigai-link:function": name },
});

/** Everything that the runner plays, once: table, queues, functions, route, schedule, mail events. */
export const smallResources = (): Resources => ({
  Table: table,
  DeadLetters: { Type: "AWS::SQS::Queue" },
  WorkQueue: {
    Type: "AWS::SQS::Queue",
    Properties: {
      VisibilityTimeout: 18,
      RedrivePolicy: { deadLetterTargetArn: arnOf("DeadLetters"), maxReceiveCount: 1 },
    },
  },
  Secret: {
    Type: "AWS::SecretsManager::Secret",
    Properties: { GenerateSecretString: { PasswordLength: 40, ExcludePunctuation: true } },
  },
  FunctionRole: role("lambda.amazonaws.com"),
  FunctionPolicy: policy("FunctionRole", [
    allow(["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Scan"], arnOf("Table")),
    allow(["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], arnOf("WorkQueue")),
    allow(["secretsmanager:GetSecretValue"], { Ref: "Secret" }),
    allow(["ses:SendRawEmail"], "*"),
  ]),
  ProbeFunction: lambda("jobs/probe", 8, {
    TABLE: { Ref: "Table" },
    QUEUE_URL: { Ref: "WorkQueue" },
    SECRET_ARN: { Ref: "Secret" },
    MAIL_SET: { Ref: "MailSet" },
  }),
  WorkerFunction: lambda("jobs/worker", 3, { TABLE: { Ref: "Table" } }),
  WorkerSource: {
    Type: "AWS::Lambda::EventSourceMapping",
    Properties: {
      FunctionName: { Ref: "WorkerFunction" },
      EventSourceArn: arnOf("WorkQueue"),
      BatchSize: 5,
      FunctionResponseTypes: ["ReportBatchItemFailures"],
      ScalingConfig: { MaximumConcurrency: 2 },
    },
  },
  Api: { Type: "AWS::ApiGatewayV2::Api", Properties: { ProtocolType: "HTTP" } },
  Integration: {
    Type: "AWS::ApiGatewayV2::Integration",
    Properties: {
      IntegrationType: "AWS_PROXY",
      IntegrationUri: arnOf("ProbeFunction"),
      PayloadFormatVersion: "2.0",
    },
  },
  Permission: {
    Type: "AWS::Lambda::Permission",
    Properties: {
      FunctionName: arnOf("ProbeFunction"),
      Principal: "apigateway.amazonaws.com",
      Action: "lambda:InvokeFunction",
    },
  },
  Route: {
    Type: "AWS::ApiGatewayV2::Route",
    Properties: {
      RouteKey: "POST /echo/{token}",
      Target: { "Fn::Join": ["", ["integrations/", { Ref: "Integration" }]] },
    },
  },
  SchedulerRole: role("scheduler.amazonaws.com"),
  SchedulerPolicy: policy("SchedulerRole", [allow(["lambda:InvokeFunction"], arnOf("ProbeFunction"))]),
  Schedule: {
    Type: "AWS::Scheduler::Schedule",
    Properties: {
      ScheduleExpression: "cron(0 2 * * ? *)",
      ScheduleExpressionTimezone: "Asia/Tokyo",
      Target: {
        Arn: arnOf("ProbeFunction"),
        RoleArn: arnOf("SchedulerRole"),
        Input: '{"put":"<aws.scheduler.scheduled-time>"}',
        DeadLetterConfig: { Arn: arnOf("DeadLetters") },
      },
    },
  },
  MailSet: { Type: "AWS::SES::ConfigurationSet", Properties: { Name: "small-mail" } },
  Topic: { Type: "AWS::SNS::Topic" },
  MailEvents: {
    Type: "AWS::SES::ConfigurationSetEventDestination",
    Properties: {
      ConfigurationSetName: { Ref: "MailSet" },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ["send", "delivery", "bounce", "complaint"],
        SnsDestination: { TopicARN: { Ref: "Topic" } },
      },
    },
  },
  Subscription: {
    Type: "AWS::SNS::Subscription",
    Properties: { TopicArn: { Ref: "Topic" }, Protocol: "sqs", Endpoint: arnOf("WorkQueue"), RawMessageDelivery: true },
  },
  WorkQueuePolicy: {
    Type: "AWS::SQS::QueuePolicy",
    Properties: {
      Queues: [{ Ref: "WorkQueue" }],
      PolicyDocument: {
        Statement: [
          {
            ...allow(["sqs:SendMessage"], arnOf("WorkQueue")),
            Principal: { Service: "sns.amazonaws.com" },
          },
        ],
      },
    },
  },
});

/** Writes a cloud assembly of one stack, as `cdk synth` would. */
export async function writeAssembly(directory: string, resources: Resources = smallResources()): Promise<string> {
  await mkdir(directory, { recursive: true });
  const manifest = {
    artifacts: {
      Small: { type: "aws:cloudformation:stack", properties: { templateFile: "Small.template.json" } },
    },
  };
  await writeFile(join(directory, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(directory, "Small.template.json"), JSON.stringify({ Resources: resources }));
  return directory;
}
