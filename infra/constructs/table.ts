import { RemovalPolicy } from "aws-cdk-lib";
import { type Attribute, AttributeType, BillingMode, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { TableActions } from "../../shared/contract/repository-actions.ts";
import { type TableKeys, type TableName, tables } from "../../shared/contract/tables.ts";
import { pascalCase } from "./names.ts";

/** What a function does with a table: DynamoDB's actions on it, and `Query <index>` for each index that it reads. */
export type TableAccess<Name extends TableName = TableName> = NonNullable<TableActions[Name]>;

const key = (name: string): Attribute => ({ name, type: AttributeType.STRING });

/** A table of `shared/contract/tables.ts`: kept for ever, restorable to any second of the last 35 days. */
export class AppTable extends Construct {
  readonly tableName: string;
  readonly #table: Table;
  readonly #encryptionKey: IKey;

  constructor(scope: Construct, name: TableName, encryptionKey: IKey) {
    super(scope, pascalCase(name));
    const keys: TableKeys = tables[name];
    this.#encryptionKey = encryptionKey;
    this.#table = new Table(this, "Table", {
      partitionKey: key(keys.partitionKey),
      ...(keys.sortKey && { sortKey: key(keys.sortKey) }),
      ...(keys.timeToLive && { timeToLiveAttribute: keys.timeToLive }),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.tableName = this.#table.tableName;
    for (const [indexName, { partitionKey, sortKey }] of Object.entries(keys.indexes)) {
      this.#table.addGlobalSecondaryIndex({ indexName, partitionKey: key(partitionKey), sortKey: key(sortKey) });
    }
  }

  /** Statements that allow this access and nothing more. */
  allow(access: TableAccess): PolicyStatement[] {
    const indexes = access.flatMap((entry) => (entry.startsWith("Query ") ? [entry.slice("Query ".length)] : []));
    const actions = access.filter((entry) => !entry.startsWith("Query "));
    const arn = this.#table.tableArn;
    return [
      statement(actions, [arn]),
      statement(
        indexes.length > 0 ? ["Query"] : [],
        indexes.map((index) => `${arn}/index/${index}`),
      ),
      // DynamoDB reads and writes with the caller's permission on the key.
      new PolicyStatement({ actions: ["kms:Decrypt", "kms:DescribeKey"], resources: [this.#encryptionKey.keyArn] }),
    ].filter(({ actions }) => actions.length > 0);
  }
}

const statement = (actions: readonly string[], resources: string[]): PolicyStatement =>
  new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources });
