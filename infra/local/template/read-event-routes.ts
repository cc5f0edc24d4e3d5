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

const smsDestinationsSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestinations: z
    .array(
      z.object({
        Enabled: z.boolean(),
        MatchingEventTypes: z.array(z.string()),
        SnsDestination: z.object({ TopicArn: z.string() }),
      }),
    )
    .default([]),
});

/** A queue that hears of what became of a configuration set's mails or SMS. */
export interface EventRoute {
  readonly configurationSet: string;
  /** Lower case, as SES wants them: `delivery`, `bounce` … For SMS `text_all` means all. */
  readonly eventTypes: readonly string[];
  readonly topicArn: string;
  readonly queueUrl: string;
  /** Whether the queue gets the event itself or SNS's envelope around it. */
  readonly raw: boolean;
}

interface Destination {
  readonly configurationSet: string;
  readonly topicArn: string;
  readonly eventTypes: readonly string[];
}

/** Follows topic → subscription → queue. */
const routesTo = (
  resources: readonly ResolvedResource[],
  pointing: ResolvedResource,
  { configurationSet, topicArn, eventTypes }: Destination,
): readonly EventRoute[] => {
  pointedAt(resources, "AWS::SNS::Topic", topicArn, pointing);
  return ofType(resources, "AWS::SNS::Subscription").flatMap((subscription) => {
    if (readProperties(subscription, anySubscriptionSchema).TopicArn !== topicArn) return [];
    const { Endpoint, RawMessageDelivery } = readProperties(subscription, subscriptionSchema);
    return {
      configurationSet,
      eventTypes: eventTypes.map((type) => type.toLowerCase()),
      topicArn,
      queueUrl: pointedAt(resources, "AWS::SQS::Queue", Endpoint, subscription).ref,
      raw: RawMessageDelivery,
    };
  });
};

/** Follows SES configuration set → event destination → topic → subscription → queue. */
export const readMailEventRoutes = (resources: readonly ResolvedResource[]): readonly EventRoute[] =>
  ofType(resources, "AWS::SES::ConfigurationSetEventDestination").flatMap((destination) => {
    const { ConfigurationSetName, EventDestination } = readProperties(destination, destinationSchema);
    if (!EventDestination.Enabled) throw new TemplateProblem(destination.logicalId, "is not enabled.");
    return routesTo(resources, destination, {
      configurationSet: ConfigurationSetName,
      topicArn: EventDestination.SnsDestination.TopicARN,
      eventTypes: EventDestination.MatchingEventTypes,
    });
  });

/** Follows SMS configuration set → topic → subscription → queue. */
export const readSmsEventRoutes = (resources: readonly ResolvedResource[]): readonly EventRoute[] =>
  ofType(resources, "AWS::SMSVOICE::ConfigurationSet").flatMap((configurationSet) => {
    const { ConfigurationSetName, EventDestinations } = readProperties(configurationSet, smsDestinationsSchema);
    return EventDestinations.flatMap(({ Enabled, MatchingEventTypes, SnsDestination }) => {
      if (!Enabled)
        throw new TemplateProblem(configurationSet.logicalId, "has an event destination that is not enabled.");
      return routesTo(resources, configurationSet, {
        configurationSet: ConfigurationSetName,
        topicArn: SnsDestination.TopicArn,
        eventTypes: MatchingEventTypes,
      });
    });
  });
