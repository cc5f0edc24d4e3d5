import { RemovalPolicy, Stack } from "aws-cdk-lib";
import { Key } from "aws-cdk-lib/aws-kms";
import type { Construct } from "constructs";
import { type TableName, tables } from "../../shared/contract/tables.ts";
import type { Stage } from "../config.ts";
import { AppSecret, type SecretName, secretNames } from "../constructs/app-secret.ts";
import { ListBucket } from "../constructs/list-bucket.ts";
import { AppTable } from "../constructs/table.ts";

/** What must outlive everything else: tables, secrets and the key that encrypts them. */
export class DataStack extends Stack {
  readonly tables: Readonly<Record<TableName, AppTable>>;
  readonly secrets: Readonly<Record<SecretName, AppSecret>>;
  readonly lists: ListBucket;

  constructor(scope: Construct, id: string, stage: Stage) {
    super(scope, id, {
      env: { account: stage.account, region: stage.region },
      description: "Ikigai Link: tables and secrets. Never delete.",
      terminationProtection: true,
    });
    const key = new Key(this, "DataKey", {
      description: "Ikigai Link: tables and secrets",
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.tables = record(Object.keys(tables) as TableName[], (name) => new AppTable(this, name, key));
    this.lists = new ListBucket(this, "Lists", key);
    this.secrets = record(secretNames, (name) => new AppSecret(this, name, key));
  }
}

const record = <Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Readonly<Record<Name, Value>> => Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
