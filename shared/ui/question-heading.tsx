import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";

type Level = "h1" | "h2";

/** Where several questions stand on one page, as at the desk, each heads a section only. */
export const QuestionLevel = createContext<Level>("h1");

/** Heading of a question: the page's own where it asks one thing, as public pages do. */
export const QuestionHeading = ({ class: className, children }: { class?: string; children: ComponentChildren }) => {
  const Level = useContext(QuestionLevel);
  return <Level class={className}>{children}</Level>;
};
