import { RemovalPolicy } from "aws-cdk-lib";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { ServiceContext } from "./service-context.ts";

/** A log group that operators find by its name, encrypted, kept for three months. */
export class AppLogGroup extends LogGroup {
  constructor(scope: Construct, id: string, { stage, key }: ServiceContext, name: string) {
    super(scope, id, {
      logGroupName: `/ikigai-link/${stage.name}/${name}`,
      retention: RetentionDays.THREE_MONTHS,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
  }
}
