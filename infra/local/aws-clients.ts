import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { SQSClient } from "@aws-sdk/client-sqs";

/** The engines ask for a signature and do not look at it. */
const credentials = { accessKeyId: "local", secretAccessKey: "local" };

export const dynamoDbClient = (endpoint: string, region: string): DynamoDBClient =>
  new DynamoDBClient({ endpoint, region, credentials });

export const sqsClient = (endpoint: string, region: string): SQSClient =>
  new SQSClient({ endpoint, region, credentials });
