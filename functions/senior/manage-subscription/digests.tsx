import type { Delivery } from "../../../shared/domain/delivery.ts";
import { cycleDate } from "../../../shared/domain/digest.ts";
import { dateInWords } from "../../../shared/text/date-words.ts";
import { answerStates, mePage as words } from "../../../shared/text/me.ts";
import { scheduleInWords } from "../../../shared/text/schedule-words.ts";
import { Tag } from "../../../shared/ui/tag.tsx";
import type { OwnDigest } from "../../../shared/usecases/read-own-page.ts";

interface DigestsProps {
  readonly digests: readonly OwnDigest[];
  readonly today: string;
  /** Page where an item is answered, the same that the mail leads to. */
  readonly answerHref: (delivery: Delivery, n: number) => string;
}

/** The latest digests, each item with the person's answer in words. */
export const Digests = ({ digests, today, answerHref }: DigestsProps) => {
  if (digests.length === 0) return <p>{words.noDigests}</p>;
  return (
    <div>
      {digests.map(({ delivery, items }) => (
        <section key={delivery.cycle}>
          <h3>{words.digestOn(dateInWords(cycleDate(delivery.cycle)))}</h3>
          <ul class="cards">
            {items.map((item) => (
              <Item key={item.n} {...item} today={today} answerHref={answerHref(delivery, item.n)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
};

type DigestItem = OwnDigest["items"][number];

const Item = ({ listing, participation, today, answerHref }: DigestItem & { today: string; answerHref: string }) => {
  const isOpen = listing.state === "published" && listing.closesOn >= today;
  return (
    <li class="card">
      <Title listing={listing} isOpen={isOpen} />
      <p>{scheduleInWords(listing)}</p>
      <p>
        <Tag kind={participation ? "good" : "neutral"}>{stateInWords(participation, isOpen)}</Tag>
      </p>
      {isOpen || participation ? (
        <p>
          <a class="stand-alone" href={answerHref}>
            {participation ? words.changeAnswer : words.answer}
            <span class="visually-hidden">（{listing.title}）</span>
          </a>
        </p>
      ) : null}
    </li>
  );
};

const Title = ({ listing: { listingId, title }, isOpen }: Pick<DigestItem, "listing"> & { isOpen: boolean }) =>
  isOpen ? (
    <p>
      <a class="stand-alone" href={`/listings/${listingId}`}>
        {title}
      </a>
    </p>
  ) : (
    <p>{title}</p>
  );

const stateInWords = (participation: DigestItem["participation"], isOpen: boolean): string => {
  if (participation) return answerStates[participation.state];
  return isOpen ? words.noAnswer : words.hasEnded;
};
