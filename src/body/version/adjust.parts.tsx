import "./version.css";
import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Span } from "../../kernel/span.ts";
import { useLanguage, useSay } from "../../ui/language.ts";
import { bodyMessages } from "../body.messages.ts";
import type { SourcePaper } from "../body.model.ts";
import { BodyStateTag } from "../state.parts.tsx";
import type { Candidate } from "./adjust.api.ts";
import { sayStep } from "./adjust.messages.ts";
import { useAdjusted, useTakePaper } from "./adjust.queries.ts";
import { offerMessages } from "./offer.messages.ts";
import { versionMessages } from "./version.messages.ts";

/** Steps beyond these are told by their number; the version shows them all. */
const mostSteps = 8;
/** From here on the name is taken for the very one that is meant. */
const certain = 0.95;

type AdjustOfferProps = {
  readonly paper: Omit<SourcePaper, "traces">;
  readonly onShow: (words: readonly Span[]) => void;
};

/** What an adjusting paper orders, and the way to make it the next version of the body it names. */
export function AdjustOffer({ paper, onShow }: AdjustOfferProps): ReactNode {
  const say = useSay(offerMessages);
  const language = useLanguage();
  const adjusted = useAdjusted(paper.text);
  if (!adjusted?.adjustment) return null;
  const { adjustment, candidates } = adjusted;
  const { steps, name, nameSpan } = adjustment;
  return (
    <section className="adjust-offer" aria-labelledby="adjust-title">
      <h2 id="adjust-title">
        {say("offer.title")}{" "}
        <button type="button" className="link" lang="zh-CN" onClick={() => onShow([nameSpan])}>
          {name}
        </button>
      </h2>
      <ul className="adjust-steps">
        {steps.slice(0, mostSteps).map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps of one paper never change their order
          <li key={at}>
            <button type="button" className="link" lang="zh-CN" onClick={() => onShow(step.spans)}>
              {sayStep(step, language)}
            </button>
          </li>
        ))}
        {steps.length > mostSteps && <li>{say("offer.more", { count: steps.length - mostSteps })}</li>}
      </ul>
      {candidates.length === 0 ? (
        <p className="unsaid">{say("offer.unknown")}</p>
      ) : (
        <Candidates candidates={candidates} paper={paper} />
      )}
    </section>
  );
}

type CandidatesProps = Pick<AdjustOfferProps, "paper"> & { readonly candidates: readonly Candidate[] };

function Candidates({ candidates, paper }: CandidatesProps): ReactNode {
  const say = useSay(offerMessages);
  const language = useLanguage();
  const take = useTakePaper();
  const first = candidates[0] as Candidate;
  const [chosen, choose] = useState(first.id);
  const [isTaking, setTaking] = useState(false);
  const isSure = first.likeness >= certain;
  // Where the register has the very name, what is only alike is no choice.
  const offered = isSure ? candidates.filter(({ likeness }) => likeness >= certain) : candidates;
  const body = offered.find(({ id }) => id === chosen) ?? first;
  const sentences: Readonly<Record<string, string>> = {
    ...versionMessages[language],
    ...bodyMessages[language],
  };
  return (
    <div className="adjust-bodies">
      <p>{say(isSure ? "offer.found" : "offer.alike")}</p>
      {offered.map(({ id, name, jurisdiction, state, likeness }) => (
        <label key={id}>
          <input type="radio" name="adjusted" checked={id === chosen} onChange={() => choose(id)} />{" "}
          <span lang="zh-CN">{name}</span> <small lang="zh-CN">{jurisdiction}</small>{" "}
          <BodyStateTag state={state} />
          {likeness < certain && (
            <small>{say("offer.percent", { percent: Math.round(likeness * 100) })}</small>
          )}
        </label>
      ))}
      {body.may !== true && <p className="attention">{sentences[body.may] ?? body.may}</p>}
      <Button
        disabled={body.may !== true}
        loading={isTaking}
        onClick={async () => {
          setTaking(true);
          await take(paper, chosen);
          setTaking(false);
        }}
      >
        {say("offer.propose", { name: body.name })}
      </Button>
    </div>
  );
}
