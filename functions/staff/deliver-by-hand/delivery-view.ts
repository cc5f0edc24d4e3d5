import type { Typed } from "../../../shared/http/field-errors.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import type { Viewer } from "../../../shared/ui/staff-page.tsx";
import type { HandDelivery } from "../../../shared/usecases/read-hand-delivery.ts";

/** What a delivery's page shows, and what it has to say about the last step. */
export interface DeliveryView extends HandDelivery {
  readonly viewer: Viewer;
  readonly today: string;
  readonly errors?: readonly FieldError[];
  readonly typed?: Typed;
  readonly news?: "conflict" | "closed" | "answersSaved" | undefined;
}

/** Address of a delivery's page. */
export const addressOf = ({ seniorId, cycle }: Pick<HandDelivery["delivery"], "seniorId" | "cycle">): string =>
  `/staff/deliveries/${seniorId}/${encodeURIComponent(cycle)}`;
