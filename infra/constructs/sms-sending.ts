import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { CfnConfigurationSet } from "aws-cdk-lib/aws-smsvoice";
import { Topic } from "aws-cdk-lib/aws-sns";
import { SqsSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";
import type { AppFunction } from "./app-function.ts";
import { resourceName, type ServiceContext } from "./service-context.ts";
import type { WorkQueue } from "./work-queue.ts";

/**
 * End User Messaging configuration set whose events come back through SNS to a queue. The number or sender id itself is
 * rented and registered beforehand (README).
 */
export class SmsSending extends Construct {
  readonly #context: ServiceContext;
  readonly #configurationSetName: string;

  constructor(scope: Construct, id: string, context: ServiceContext, eventQueue: WorkQueue) {
    super(scope, id);
    this.#context = context;
    const topic = new Topic(this, "Events", { masterKey: context.key, enforceSSL: true });
    topic.addSubscription(
      new SqsSubscription(eventQueue.queue, { rawMessageDelivery: true, deadLetterQueue: eventQueue.deadLetters }),
    );
    this.#configurationSetName = resourceName(context.stage, "sms");
    new CfnConfigurationSet(this, "ConfigurationSet", {
      configurationSetName: this.#configurationSetName,
      eventDestinations: [
        {
          eventDestinationName: "to-topic",
          enabled: true,
          matchingEventTypes: ["TEXT_ALL"],
          snsDestination: { topicArn: topic.topicArn },
        },
      ],
    });
  }

  /** Lets a function send SMS: from our number only, and so that its events come back. */
  letSend(sender: AppFunction): void {
    const [resource = "", ...name] = this.#context.stage.sms.origination.split("/");
    const origination = Stack.of(this).formatArn({ service: "sms-voice", resource, resourceName: name.join("/") });
    sender.tell("smsOrigination", origination);
    sender.tell("smsConfigurationSet", this.#configurationSetName);
    sender.allow([new PolicyStatement({ actions: ["sms-voice:SendTextMessage"], resources: [origination] })]);
  }
}
