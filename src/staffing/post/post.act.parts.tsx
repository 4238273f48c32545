import { Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { DialogActs } from "../../body/decide.parts.tsx";
import { isGround } from "../../body/exemption.rules.ts";
import type { Contract } from "../../kernel/contract.ts";
import type { Day } from "../../kernel/day.ts";
import { dayNow } from "../../ui/clock.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { noticeDone } from "../../ui/notice.tsx";
import { useAct } from "../../ui/query.ts";
import { RefusalNote } from "../../ui/refusal.tsx";
import { beyondStaffing } from "../care.rules.ts";
import { DayField, MarksField, OptionField } from "../field.parts.tsx";
import { powerNames } from "../secondment.messages.ts";
import { Power } from "../secondment.model.ts";
import {
  closePost,
  handOverPost,
  type MayHold,
  openPost,
  type PostView,
  revisePost,
  vacatePost,
} from "./post.api.ts";
import { postMessages } from "./post.messages.ts";

type Closing = { readonly onClose: () => void };

/** A change of a post; done, its dialog closes and says so. */
function usePostAct<C extends Contract & { readonly method: "POST" }>(contract: C, onClose: () => void) {
  const say = useSay(postMessages);
  return useAct(contract, {
    quiet: true,
    onDone: () => {
      onClose();
      noticeDone(say("post.saved"));
    },
  });
}

type FrameProps = Closing & {
  readonly title: string;
  readonly what?: string;
  readonly act: { readonly error: Error | null; readonly isPending: boolean };
  readonly isReady?: boolean;
  readonly onAct: () => void;
  readonly children?: ReactNode;
};

/** What every dialog of a post is made of: what it does, its fields, what was refused, and the act. */
function PostDialog({ title, what, act, isReady = true, onAct, onClose, children }: FrameProps): ReactNode {
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="ask">
        {what && <p>{what}</p>}
        {children}
        {act.error && <RefusalNote error={act.error} again={onAct} />}
        <DialogActs act={title} isReady={isReady} isPending={act.isPending} onAct={onAct} onClose={onClose} />
      </div>
    </Dialog>
  );
}

type FieldsProps = Closing & { readonly bodyId: string; readonly post: PostView | null };

/** A new post, or what one is called, does, may and asks of its holder. */
export function FieldsDialog({ bodyId, post, onClose }: FieldsProps): ReactNode {
  const say = useSay(postMessages);
  const language = useLanguage();
  const [name, setName] = useState(post?.name ?? "");
  const [duty, setDuty] = useState(post?.duty ?? "");
  const [powers, setPowers] = useState<readonly Power[] | null>(post?.powers ?? null);
  const [courses, setCourses] = useState(post?.training.join("\n") ?? "");
  const opening = usePostAct(openPost, onClose);
  const revising = usePostAct(revisePost, onClose);
  const save = () => {
    const training = courses.split("\n").flatMap((line) => line.trim() || []);
    const fields = { name, duty, powers: [...(powers ?? [])], training };
    if (post === null) opening.mutate({ params: { body: bodyId }, body: fields });
    else revising.mutate({ params: { post: post.id }, body: { ...fields, version: post.version } });
  };
  return (
    <PostDialog
      title={say(post ? "post.change" : "post.add")}
      act={post ? revising : opening}
      isReady={name.trim() !== ""}
      onAct={save}
      onClose={onClose}
    >
      <TextInput
        label={say("post.name")}
        value={name}
        maxLength={100}
        data-autofocus
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Textarea
        label={say("post.duty")}
        value={duty}
        maxLength={1_000}
        rows={3}
        onChange={({ currentTarget }) => setDuty(currentTarget.value)}
      />
      <MarksField
        legend={say("post.powers")}
        none={say("post.powers-none")}
        value={powers}
        options={Power.options.map((power) => [power, powerNames[language][power]] as const)}
        onChange={setPowers}
      />
      <Textarea
        label={say("post.training")}
        description={say("post.training-what")}
        value={courses}
        rows={2}
        onChange={({ currentTarget }) => setCourses(currentTarget.value)}
      />
    </PostDialog>
  );
}

type HandOverProps = Closing & { readonly post: PostView; readonly mayHold: readonly MayHold[] };

/** Gives the post to somebody of the body; where STF-09 says no, a ground is asked for before it is sent. */
export function HandOverDialog({ post, mayHold, onClose }: HandOverProps): ReactNode {
  const say = useSay(postMessages);
  const [to, setTo] = useState<string | null>(null);
  const [since, setSince] = useState<Day | null>(dayNow());
  const [ground, setGround] = useState("");
  const handing = usePostAct(handOverPost, onClose);
  const taker = mayHold.find(({ id }) => id === to);
  const isBeyond = taker !== undefined && !taker.isCivilServant && beyondStaffing("", post.powers).length > 0;
  const save = () => {
    if (!taker || since === null) return;
    handing.mutate({
      params: { post: post.id },
      body: { version: post.version, to: taker.id, since, ground },
    });
  };
  const options = mayHold
    .filter(({ id }) => id !== post.holder?.id)
    .map(({ id, name, unit, how }) => [id as string, `${name} · ${unit}（${say(`post.${how}`)}）`] as const);
  return (
    <PostDialog
      title={say(post.holder ? "post.hand-over" : "post.take")}
      what={say("post.hand-over-what")}
      act={handing}
      isReady={taker !== undefined && since !== null && (!isBeyond || isGround(ground))}
      onAct={save}
      onClose={onClose}
    >
      <p>
        <strong lang="zh-CN">{post.name}</strong> <small lang="zh-CN">{post.duty}</small>
      </p>
      {options.length === 0 ? (
        <p className="attention">{say("post.nobody")}</p>
      ) : (
        <div className="pair">
          <OptionField
            label={say("post.who")}
            value={to}
            none={say("post.choose")}
            options={options}
            onChange={setTo}
          />
          <DayField label={say("post.from")} value={since} max={dayNow()} onChange={setSince} />
        </div>
      )}
      {isBeyond && (
        <Textarea
          label={say("post.ground")}
          value={ground}
          maxLength={2_000}
          rows={2}
          onChange={({ currentTarget }) => setGround(currentTarget.value)}
        />
      )}
    </PostDialog>
  );
}

export function VacateDialog({ post, onClose }: Closing & { readonly post: PostView }): ReactNode {
  const say = useSay(postMessages);
  const [on, setOn] = useState<Day | null>(dayNow());
  const vacating = usePostAct(vacatePost, onClose);
  const save = () =>
    on && vacating.mutate({ params: { post: post.id }, body: { version: post.version, on } });
  return (
    <PostDialog
      title={say("post.vacate")}
      what={say("post.vacate-what")}
      act={vacating}
      isReady={on !== null}
      onAct={save}
      onClose={onClose}
    >
      <DayField label={say("post.on")} value={on} max={dayNow()} onChange={setOn} />
    </PostDialog>
  );
}

export function CloseDialog({ post, onClose }: Closing & { readonly post: PostView }): ReactNode {
  const say = useSay(postMessages);
  const closing = usePostAct(closePost, onClose);
  const save = () => closing.mutate({ params: { post: post.id }, body: { version: post.version } });
  return (
    <PostDialog
      title={say("post.close")}
      what={say("post.close-what")}
      act={closing}
      onAct={save}
      onClose={onClose}
    />
  );
}
