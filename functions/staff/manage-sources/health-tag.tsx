import type { ComponentChildren } from "preact";
import type { SourceHealth } from "../../../shared/domain/list-source.ts";
import { Tag } from "../../../shared/ui/tag.tsx";

const kinds = { new: "waiting", well: "good", failing: "waiting", dead: "bad", paused: "neutral" } as const;

/** How a source is, in a word. */
export const HealthTag = ({ health, children }: { health: SourceHealth; children: ComponentChildren }) => (
  <Tag kind={kinds[health]}>{children}</Tag>
);
