import { fullDateInWords } from "../../../shared/text/date-words.ts";
import { accessibilityTexts as texts } from "../../../shared/text/public-pages.ts";
import { Layout } from "../../../shared/ui/layout.tsx";

const Items = ({ items }: { items: readonly string[] }) => (
  <ul>
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
);

/** The accessibility statement: goal, what is done, what is not, whom to tell. */
export const AccessibilityPage = () => (
  <Layout title={texts.title} area="public">
    <h1>{texts.title}</h1>
    <p>{texts.lead}</p>
    <h2>{texts.goalTitle}</h2>
    <p>{texts.goal}</p>
    <h2>{texts.doneTitle}</h2>
    <Items items={texts.done} />
    <h2>{texts.checkedTitle}</h2>
    <p>{texts.checked}</p>
    <h2>{texts.gapsTitle}</h2>
    <Items items={texts.gaps} />
    <h2>{texts.contactTitle}</h2>
    <p>{texts.contact}</p>
    <p>
      <a class="stand-alone" href="/about#desks">
        {texts.contactLink}
      </a>
    </p>
    <p>
      {texts.dateLabel}：{fullDateInWords(texts.date)}
    </p>
  </Layout>
);
