/**
 * Every resource type that the runner knows. `{…}` are filled in by the resolver: name, stack, region, account and the
 * origins of the engines. A type or attribute that is not here is an error, so that nothing in the template is lost
 * silently on the way to the laptop.
 */
export interface ResourceType {
  /** Property that holds a name chosen by us; without it the name is `<stack>-<logical id>`. */
  readonly nameProperty?: string;
  /** What `Ref` answers; default `{name}`. */
  readonly ref?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Known, and nothing on this machine corresponds to it. */
  readonly inert?: true;
}

const arn = (service: string, resource: string): string => `arn:aws:${service}:{region}:{account}:${resource}`;

/** Types that an engine or the runner plays. */
const running: Readonly<Record<string, ResourceType>> = {
  "AWS::DynamoDB::Table": { nameProperty: "TableName", attributes: { Arn: arn("dynamodb", "table/{name}") } },
  "AWS::SQS::Queue": {
    nameProperty: "QueueName",
    ref: "{sqs}/{account}/{name}",
    attributes: { Arn: arn("sqs", "{name}"), QueueName: "{name}", QueueUrl: "{sqs}/{account}/{name}" },
  },
  "AWS::SQS::QueuePolicy": {},
  "AWS::Lambda::Function": { nameProperty: "FunctionName", attributes: { Arn: arn("lambda", "function:{name}") } },
  "AWS::Lambda::EventSourceMapping": {},
  "AWS::Lambda::Permission": {},
  "AWS::IAM::Role": { nameProperty: "RoleName", attributes: { Arn: "arn:aws:iam::{account}:role/{name}" } },
  "AWS::IAM::Policy": { nameProperty: "PolicyName" },
  "AWS::IAM::ManagedPolicy": { nameProperty: "ManagedPolicyName", ref: "arn:aws:iam::{account}:policy/{name}" },
  "AWS::Scheduler::Schedule": {
    nameProperty: "Name",
    attributes: { Arn: arn("scheduler", "schedule/default/{name}") },
  },
  "AWS::SecretsManager::Secret": { nameProperty: "Name", ref: arn("secretsmanager", "secret:{name}-local1") },
  "AWS::SES::ConfigurationSet": { nameProperty: "Name" },
  "AWS::SES::ConfigurationSetEventDestination": {},
  "AWS::SMSVOICE::ConfigurationSet": { nameProperty: "ConfigurationSetName" },
  "AWS::SNS::Topic": {
    nameProperty: "TopicName",
    ref: arn("sns", "{name}"),
    attributes: { TopicArn: arn("sns", "{name}"), TopicName: "{name}" },
  },
  "AWS::SNS::Subscription": {},
  "AWS::SNS::TopicPolicy": {},
  "AWS::S3::Bucket": {
    nameProperty: "BucketName",
    attributes: {
      Arn: "arn:aws:s3:::{name}",
      DomainName: "{name}.s3.amazonaws.com",
      RegionalDomainName: "{name}.s3.{region}.amazonaws.com",
    },
  },
  "AWS::ApiGatewayV2::Api": { attributes: { ApiEndpoint: "{origin}", ApiId: "{name}" } },
  "AWS::ApiGatewayV2::Integration": {},
  "AWS::ApiGatewayV2::Route": {},
  "AWS::ApiGatewayV2::Stage": { nameProperty: "StageName" },
  "AWS::CloudFront::Distribution": { attributes: { DomainName: "{name}.cloudfront.net", Id: "{name}" } },
};

/** Guards, records and edges of AWS: known, and without an effect on one machine. */
const inert: Readonly<Record<string, ResourceType>> = {
  "AWS::ApiGatewayV2::ApiMapping": {},
  "AWS::ApiGatewayV2::DomainName": {
    attributes: { RegionalDomainName: "{name}.local", RegionalHostedZoneId: "{name}" },
  },
  "AWS::CDK::Metadata": {},
  "AWS::CertificateManager::Certificate": { ref: arn("acm", "certificate/{name}") },
  "AWS::CloudFront::CachePolicy": {},
  "AWS::CloudFront::OriginRequestPolicy": {},
  "AWS::CloudFront::ResponseHeadersPolicy": {},
  "AWS::CloudWatch::Alarm": { nameProperty: "AlarmName", attributes: { Arn: arn("cloudwatch", "alarm:{name}") } },
  "AWS::CloudWatch::CompositeAlarm": {
    nameProperty: "AlarmName",
    attributes: { Arn: arn("cloudwatch", "alarm:{name}") },
  },
  "AWS::CloudWatch::Dashboard": {},
  "AWS::KMS::Alias": { nameProperty: "AliasName" },
  "AWS::KMS::Key": { attributes: { Arn: arn("kms", "key/{name}"), KeyId: "{name}" } },
  "AWS::Logs::LogGroup": { nameProperty: "LogGroupName", attributes: { Arn: arn("logs", "log-group:{name}:*") } },
  "AWS::Logs::MetricFilter": {},
  "AWS::Route53::RecordSet": {},
  "AWS::Scheduler::ScheduleGroup": { nameProperty: "Name" },
  "AWS::SES::EmailIdentity": { nameProperty: "EmailIdentity" },
  "AWS::SNS::TopicInlinePolicy": {},
  "AWS::S3::BucketPolicy": {},
  "AWS::WAFv2::LoggingConfiguration": {},
  "AWS::WAFv2::WebACL": { attributes: { Arn: arn("wafv2", "global/webacl/{name}") } },
  "AWS::WAFv2::WebACLAssociation": {},
};

export const resourceTypes: Readonly<Record<string, ResourceType>> = {
  ...running,
  ...Object.fromEntries(Object.entries(inert).map(([type, known]) => [type, { ...known, inert: true as const }])),
};
