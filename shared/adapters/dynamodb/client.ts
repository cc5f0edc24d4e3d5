import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { requestLimits } from "../request-limits.ts";

/** The client that all repositories of a function share. */
export const documentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ requestHandler: requestLimits }), {
    marshallOptions: { removeUndefinedValues: true },
  });
