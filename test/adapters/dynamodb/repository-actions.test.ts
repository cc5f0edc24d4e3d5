import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repositoryActions } from "../../../shared/contract/repository-actions.ts";
import { dynamoDbStores } from "../../support/dynamodb-stores.ts";
import { startDynoxide, type TestDatabase } from "../../support/dynoxide.ts";
import { repositoryCalls } from "../../support/repository-calls.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await startDynoxide();
});
afterAll(() => database.stop());

test("each repository method takes the actions that the contract names, and no others", async () => {
  const { client, taken } = recording(database.client);
  const stores = await dynamoDbStores({ ...database, client });
  const actual: Record<string, Record<string, Record<string, string[]>>> = {};
  for (const [repository, methods] of Object.entries(repositoryCalls)) {
    actual[repository] = {};
    for (const [method, call] of Object.entries(methods)) {
      taken.clear();
      await call(stores);
      actual[repository][method] = Object.fromEntries([...taken].map(([table, actions]) => [table, [...actions]]));
    }
  }
  expect(actual).toEqual(repositoryActions);
});

type Input = Record<string, unknown> & { readonly TableName?: string; readonly IndexName?: string };

/** The client, and by table what it was asked to do, as IAM would judge it. */
const recording = (real: DynamoDBDocumentClient) => {
  const taken = new Map<string, Set<string>>();
  const take = (tableName: string, action: string) => {
    const table = tableName.replace(/-\d+$/, "");
    taken.set(table, (taken.get(table) ?? new Set()).add(action));
  };
  const send = (command: { constructor: { name: string }; input: Input }) => {
    for (const [table, action] of actionsOf(command.constructor.name, command.input)) take(table, action);
    return real.send(command as never);
  };
  return { client: Object.assign(Object.create(real), { send }) as DynamoDBDocumentClient, taken };
};

const actionsOf = (commandName: string, input: Input): [table: string, action: string][] => {
  const operation = commandName.replace(/Command$/, "");
  if (operation === "TransactWrite") return (input.TransactItems as object[]).flatMap(transactActions);
  if (operation === "BatchGet") return Object.keys(input.RequestItems as object).map((name) => [name, "BatchGetItem"]);
  const action = ["Query", "Scan"].includes(operation) ? operation : `${operation}Item`;
  return [[String(input.TableName), input.IndexName ? `${action} ${input.IndexName}` : action]];
};

const transactActions = (item: object): [string, string][] =>
  Object.entries(item).map(([kind, { TableName }]) => [
    TableName,
    kind === "ConditionCheck" ? "ConditionCheckItem" : `${kind}Item`,
  ]);
