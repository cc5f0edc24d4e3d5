import type { ComponentChildren } from "preact";

interface TagProps {
  readonly kind?: "neutral" | "waiting" | "good" | "bad" | undefined;
  readonly children: ComponentChildren;
}

/** A state in words; the colour only repeats them. */
export const Tag = ({ kind = "neutral", children }: TagProps) => <span class={`tag ${kind}`}>{children}</span>;
