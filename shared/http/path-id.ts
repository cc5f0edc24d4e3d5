import type { z } from "zod";
import { NotFound } from "../domain/errors.ts";
import type { WebRequest } from "./web-request.ts";

/** An id in the path. @throws NotFound for what cannot be one: such a record does not exist */
export const pathId = <Schema extends z.ZodType>(
  request: WebRequest,
  name: string,
  schema: Schema,
): z.output<Schema> => {
  const parsed = schema.safeParse(request.pathParameters[name]);
  if (!parsed.success) throw new NotFound();
  return parsed.data;
};
