import "./word.css";
import type { ReactNode } from "react";
import { type Day, daysBetween } from "../kernel/day.ts";
import { dayNow } from "../ui/clock.ts";
import { useSay } from "../ui/language.ts";
import type { BodyView } from "./body.api.ts";
import type { Word } from "./body.model.ts";
import { isByWord } from "./body.rules.ts";
import { wordMessages } from "./word.messages.ts";

/** Of a body founded by word: on whose word, and what it still owes until when. */
export function WordNote({ body }: { readonly body: BodyView }): ReactNode {
  return body.word === null ? null : <OnWord body={body} word={body.word} />;
}

function OnWord({ body, word }: { readonly body: BodyView; readonly word: Word }): ReactNode {
  const say = useSay(wordMessages);
  const isOwing = isByWord(body);
  const isLoud = isOwing || body.state === "lapsed";
  return (
    <section className="word" data-loud={isLoud || undefined}>
      {isOwing && <strong>{say("word.title")}</strong>}
      <p>{useOwed(body)}</p>
      <Said word={word} />
    </section>
  );
}

function useOwed(body: BodyView): string {
  const say = useSay(wordMessages);
  const { state, regulariseBy } = body;
  if (regulariseBy === null) return say("word.done");
  if (state === "lapsed") {
    return say(regulariseBy < dayNow() ? "word.lapsed" : "word.rejected", { day: regulariseBy });
  }
  const days = daysBetween(dayNow(), regulariseBy);
  const left = days === 0 ? say("word.today") : say("word.left", { day: regulariseBy, days });
  return body.submittedBy === null ? left : `${say("word.submitted")} ${left}`;
}

function Said({ word: { saidBy, post, saidOn, how, witness, reason } }: { readonly word: Word }): ReactNode {
  const say = useSay(wordMessages);
  return (
    <>
      <p>{say("word.said", { day: saidOn, post, name: saidBy, how: say(`word.${how}`) })}</p>
      <blockquote lang="zh-CN">{reason}</blockquote>
      <p>{say("word.witness", { witness })}</p>
    </>
  );
}

/** In a row of the register: that it runs on a word only, and until when. */
export function WordMark({ regulariseBy }: { readonly regulariseBy: Day }): ReactNode {
  const say = useSay(wordMessages);
  return <small className="word-mark">{say("word.mark", { day: regulariseBy })}</small>;
}
