import { accessKeyOf } from "../engines/authorization.ts";
import type { FunctionDescription } from "../template/read-functions.ts";

/** Origins of the engines that stand for AWS's services. */
export interface Endpoints {
  readonly dynamodb: string;
  readonly sqs: string;
  readonly ses: string;
  readonly sms: string;
  readonly secretsManager: string;
  readonly s3: string;
}

/** What all functions sign with; the engines know them by their access key. */
export const secretAccessKey = "local";

/** What Lambda's runtime sets, and where the SDK finds the engines. Nothing of the runner's own environment. */
function runtimeVariables(fn: FunctionDescription, region: string, endpoints: Endpoints): Record<string, string> {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: accessKeyOf(fn),
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: "local",
    AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
    AWS_LAMBDA_FUNCTION_NAME: fn.functionName,
    AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMegabytes),
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.functionName}`,
    AWS_LAMBDA_LOG_STREAM_NAME: "local",
    AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
    LAMBDA_TASK_ROOT: fn.directory,
    _HANDLER: `index.${fn.exportName}`,
    LANG: "en_US.UTF-8",
    TZ: ":UTC",
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
    AWS_ENDPOINT_URL_SESV2: endpoints.ses,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: endpoints.sms,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secretsManager,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
  };
}

/** The whole environment of a function's process: the template's variables and the runtime's. */
export const functionEnvironment = (
  fn: FunctionDescription,
  region: string,
  endpoints: Endpoints,
): Record<string, string> => ({ ...fn.environment, ...runtimeVariables(fn, region, endpoints) });
