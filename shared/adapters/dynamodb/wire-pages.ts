import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from "@aws-sdk/lib-dynamodb";

/** An item as DynamoDB sends it: each attribute under its type, bytes in base64. */
export type WireItem = Readonly<Record<string, WireValue | undefined>>;

export interface WireValue {
  readonly S?: string;
  readonly B?: string;
  readonly L?: readonly WireValue[];
}

interface WireAnswer {
  readonly Items?: readonly WireItem[];
}

type Middleware = <Args, Answer extends { readonly response: unknown }>(
  handle: (args: Args) => Promise<Answer>,
) => (args: Args) => Promise<Answer>;

interface HttpAnswer {
  readonly statusCode: number;
  body: AsyncIterable<Uint8Array> | Uint8Array;
}

/** Takes the items out of an answer before the SDK sees it; there are none where it tells of an error. */
const takeItems = async (answer: HttpAnswer): Promise<readonly WireItem[]> => {
  if (answer.statusCode !== 200) return [];
  const chunks: Uint8Array[] = [];
  for await (const chunk of answer.body as AsyncIterable<Uint8Array>) chunks.push(chunk);
  const { Items = [], ...rest } = JSON.parse(Buffer.concat(chunks).toString()) as WireAnswer;
  answer.body = Buffer.from(JSON.stringify(rest));
  return Items;
};

/** Between the answer and what the SDK reads of it; once, though the document client adds a command's steps twice. */
const beforeReading = {
  relation: "after",
  toMiddleware: "deserializerMiddleware",
  name: "takeItems",
  override: true,
} as const;

/**
 * Pages of a query with the items as they are sent: for lists so long that what the SDK makes of each item costs more than
 * all that is done with it. Everything but the items is left to the SDK: keys of pages, errors, tries.
 */
export const wirePages = async function* (
  client: DynamoDBDocumentClient,
  input: QueryCommandInput,
): AsyncGenerator<readonly WireItem[]> {
  let next: QueryCommandInput["ExclusiveStartKey"];
  do {
    const command = new QueryCommand({ ...input, ExclusiveStartKey: next });
    let items: readonly WireItem[] = [];
    const taking: Middleware = (handle) => async (args) => {
      const answer = await handle(args);
      items = await takeItems(answer.response as HttpAnswer);
      return answer;
    };
    command.middlewareStack.addRelativeTo(taking, beforeReading);
    ({ LastEvaluatedKey: next } = await client.send(command));
    yield items;
  } while (next !== undefined);
};
