import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Stage } from "../config.ts";

/** Brings alarms to the people on duty. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, stage: Stage, key: IKey) {
    super(scope, id, { masterKey: key, enforceSSL: true });
    this.addSubscription(new EmailSubscription(stage.alarmEmail));
    // A topic with a policy of its own no longer has the one that lets the account's alarms in.
    this.addToResourcePolicy(
      new PolicyStatement({
        sid: "AlarmsPublish",
        principals: [new ServicePrincipal("cloudwatch.amazonaws.com")],
        actions: ["sns:Publish"],
        resources: [this.topicArn],
        conditions: { StringEquals: { "aws:SourceAccount": stage.account } },
      }),
    );
  }
}
