import { z } from "zod";
import { ofType, pointedAt, readProperties } from "./read-properties.ts";
import type { ResolvedResource } from "./resolver.ts";
import { TemplateProblem } from "./template-problem.ts";

const destinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(false),
    MatchingEventTypes: z.array(z.string()),
    SnsDestination: z.object({ TopicARN: z.string() }),
  }),
});

const anySubscriptionSchema = z.object({ TopicArn: z.string() });

const subscriptionSchema = z.object({
  Protocol: z.literal("sqs"),
  Endpoint: z.string(),
  RawMessageDelivery: z.boolean().default(false),
});

/** A queue that hears of what became of a configuration set's mails. */
export interface MailEventRoute {
  readonly configurationSet: string;
  /** Lower case, as SES wants them: `delivery`, `bounce` … */
  readonly eventTypes: readonly string[];
  readonly topicArn: string;
  readonly queueUrl: string;
  /** Whether the queue gets the event itself or SNS's envelope around it. */
  readonly raw: boolean;
}

/** Follows configuration set → event destination → topic → subscription → queue. */
export const readMailEventRoutes = (resources: readonly ResolvedResource[]): readonly MailEventRoute[] =>
  ofType(resources, "AWS::SES::ConfigurationSetEventDestination").flatMap((destination) => {
    const { ConfigurationSetName, EventDestination } = readProperties(destination, destinationSchema);
    if (!EventDestination.Enabled) throw new TemplateProblem(destination.logicalId, "is not enabled.");
    const topicArn = EventDestination.SnsDestination.TopicARN;
    pointedAt(resources, "AWS::SNS::Topic", topicArn, destination);
    return ofType(resources, "AWS::SNS::Subscription").flatMap((subscription) => {
      if (readProperties(subscription, anySubscriptionSchema).TopicArn !== topicArn) return [];
      const { Endpoint, RawMessageDelivery } = readProperties(subscription, subscriptionSchema);
      return {
        configurationSet: ConfigurationSetName,
        eventTypes: EventDestination.MatchingEventTypes.map((type) => type.toLowerCase()),
        topicArn,
        queueUrl: pointedAt(resources, "AWS::SQS::Queue", Endpoint, subscription).ref,
        raw: RawMessageDelivery,
      };
    });
  });
