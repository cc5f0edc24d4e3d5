/** A finding of cdk-nag that we have looked at and accept. Reviewed like code; `npm run deploy` refuses expired ones. */
interface NagAcknowledgement {
  /** As cdk-nag names it: `AwsSolutions-IAM5[Resource::*]`. */
  readonly rule: string;
  /** Constructs that it holds for, by their path below the stack; findings elsewhere count. */
  readonly constructs: RegExp;
  readonly reason: string;
  /** Who answers for it. */
  readonly owner: string;
  /** Last day that it holds without being looked at again. */
  readonly expires: string;
}

const platform = { owner: "platform", expires: "2027-11-30" };
const security = { owner: "security", expires: "2027-11-30" };

export const nagAcknowledgements: readonly NagAcknowledgement[] = [
  {
    rule: "AwsSolutions-SMG4",
    constructs: /^(LinkKey|OriginSecret|OidcClientSecret)\//,
    reason:
      "Rotating the link key would break every link in mails and letters that are still valid; the origin secret is " +
      "read by CloudFront at deployment only; the client secret is rotated at the OpenID provider.",
    ...security,
  },
  {
    rule: "AwsSolutions-IAM5[Resource::*]",
    constructs: /\/Role\/DefaultPolicy\//,
    reason:
      "X-Ray has no resources to name, nor has SES's suppression list. A test of our own allows this wildcard for the " +
      "two actions of each alone.",
    ...security,
  },
  {
    rule: "AwsSolutions-S1",
    constructs: /^Lists\//,
    reason:
      "Lists are public data, and what was read of them is in the table of imports; a bucket of logs would keep names of files for nothing.",
    ...security,
  },
  {
    rule: "AwsSolutions-IAM5[Resource::<ListsBucket466A1045.Arn>/lists/*]",
    constructs: /^(ImportLists|RunImports)\/Role\/DefaultPolicy\//,
    reason: "Files of lists get their keys when they come; nothing else is in the bucket.",
    ...security,
  },
  {
    rule: "AwsSolutions-APIG4",
    constructs: /^Web\/(GET|HEAD|POST|OPTIONS) /,
    reason:
      "Pages for everybody, and pages behind session cookies that the functions check; the API itself answers " +
      "CloudFront only, which the functions know by the origin secret.",
    ...security,
  },
  {
    rule: "AwsSolutions-CFR1",
    constructs: /^Site\/Distribution\//,
    reason: "Families abroad help their parents with the form.",
    ...security,
  },
  {
    rule: "AwsSolutions-CFR3",
    constructs: /^Site\/Distribution\//,
    reason: "CloudFront's logs hold paths, and our paths hold tokens. The API's access log has the route instead.",
    ...security,
  },
  {
    rule: "Serverless-SNSRedrivePolicy",
    constructs: /^Alarms\//,
    reason: "Mail to the people on duty: there is nobody to read a queue of mails that could not reach them.",
    ...platform,
  },
  {
    rule: "Serverless-LambdaDLQ",
    constructs: /\/Function\//,
    reason:
      "Functions of the API, of queues and of operators are not invoked asynchronously. The two that the Scheduler " +
      "invokes have a dead-letter queue; a test of our own sees to it.",
    ...platform,
  },
  {
    rule: "Serverless-LambdaEventSourceMappingDestination",
    constructs: /\/Function\/SqsEventSource:/,
    reason: "Destinations are for streams; SQS itself moves failed messages into the dead-letter queue.",
    ...platform,
  },
  {
    rule: "Serverless-SQSRedrivePolicy",
    constructs: /\/DeadLetters\//,
    reason: "These are the dead-letter queues.",
    ...platform,
  },
];
