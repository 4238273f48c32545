import "../../charter/judgement.css";
import "../secondment.css";
import "./post.css";
import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useLanguage, useSay } from "../../ui/language.ts";
import { queryOf } from "../../ui/query.ts";
import { powerNames } from "../secondment.messages.ts";
import { CloseDialog, FieldsDialog, HandOverDialog, VacateDialog } from "./post.act.parts.tsx";
import { listPosts, type PostList, type PostView } from "./post.api.ts";
import { postMessages } from "./post.messages.ts";

/** What of a post is being changed; `new` has no post yet. */
type Open =
  | { readonly act: "new" }
  | { readonly act: "change" | "hand-over" | "vacate" | "close"; readonly post: PostView };

/** The posts of a body: who is there for what, and since when. Nothing where there are none and none may be added. */
export function BodyPosts({ bodyId }: { readonly bodyId: string }): ReactNode {
  const say = useSay(postMessages);
  const list = useSuspenseQuery(queryOf(listPosts, { params: { body: bodyId } })).data;
  const [open, setOpen] = useState<Open | null>(null);
  const mayKeep = list.can.keep === true;
  if (list.posts.length === 0 && !mayKeep) return null;
  return (
    <section className="part-loans" aria-labelledby="posts-title">
      <header>
        <h2 id="posts-title">{say("post.title")}</h2>
        {mayKeep && (
          <Button size="compact-sm" variant="default" onClick={() => setOpen({ act: "new" })}>
            {say("post.add")}
          </Button>
        )}
      </header>
      {list.posts.length === 0 && <p className="unsaid">{say("post.none")}</p>}
      <ul className="posts">
        {list.posts.map((post) => (
          <Post key={post.id} post={post} onAct={mayKeep ? (act) => setOpen({ act, post }) : null} />
        ))}
      </ul>
      {open && <Opened open={open} bodyId={bodyId} list={list} onClose={() => setOpen(null)} />}
    </section>
  );
}

type OpenedProps = {
  readonly open: Open;
  readonly bodyId: string;
  readonly list: PostList;
  readonly onClose: () => void;
};

function Opened({ open, bodyId, list, onClose }: OpenedProps): ReactNode {
  switch (open.act) {
    case "new":
      return <FieldsDialog bodyId={bodyId} post={null} onClose={onClose} />;
    case "change":
      return <FieldsDialog bodyId={bodyId} post={open.post} onClose={onClose} />;
    case "hand-over":
      return <HandOverDialog post={open.post} mayHold={list.mayHold} onClose={onClose} />;
    case "vacate":
      return <VacateDialog post={open.post} onClose={onClose} />;
    default:
      return <CloseDialog post={open.post} onClose={onClose} />;
  }
}

type PostAct = Exclude<Open["act"], "new">;
type PostProps = { readonly post: PostView; readonly onAct: ((act: PostAct) => void) | null };

function Post({ post, onAct }: PostProps): ReactNode {
  const say = useSay(postMessages);
  const language = useLanguage();
  const powers = post.powers.map((power) => powerNames[language][power]);
  return (
    <li>
      <h3>
        <span lang="zh-CN">{post.name}</span>
        {powers.length > 0 && <small>{powers.join(language === "zh" ? "、" : ", ")}</small>}
      </h3>
      {post.duty !== "" && <p lang="zh-CN">{post.duty}</p>}
      <Holder post={post} />
      {post.past.length > 0 && (
        <details>
          <summary>{say("post.past", { count: post.past.length })}</summary>
          {post.past.map(({ id, name, unit, since, until }) => (
            <p key={id + since}>
              <span lang="zh-CN">
                {name} {unit}
              </span>{" "}
              {since} — {until}
            </p>
          ))}
        </details>
      )}
      {onAct && <Acts post={post} onAct={onAct} />}
    </li>
  );
}

/** Who holds it, and what about that needs attention. */
function Holder({ post: { holder, training } }: { readonly post: PostView }): ReactNode {
  const say = useSay(postMessages);
  const language = useLanguage();
  const courses = training.length > 0 && <p>{say("post.requires", { courses: [...training] })}</p>;
  if (holder === null) {
    return (
      <>
        <p className="attention">{say("post.empty")}</p>
        {courses}
      </>
    );
  }
  const missing = holder.training?.missing ?? [];
  return (
    <>
      <p className="holder">
        <Link to="/people/$id" params={{ id: holder.id }} lang="zh-CN">
          {holder.name}
        </Link>{" "}
        <small>
          <span lang="zh-CN">{holder.unit}</span> · {say("post.since", { since: holder.since })}
          {holder.training && training.length > 0 && missing.length === 0 && <> · {say("post.done")}</>}
        </small>
      </p>
      {!holder.isInBody && <p className="attention">{say("post.gone")}</p>}
      {holder.beyond.length > 0 && (
        <p className="attention">
          {say("post.beyond", { powers: holder.beyond.map((power) => powerNames[language][power]) })}
        </p>
      )}
      {missing.length > 0 && <p className="attention">{say("post.missing", { courses: [...missing] })}</p>}
      {holder.training === null && courses}
    </>
  );
}

function Acts({
  post,
  onAct,
}: {
  readonly post: PostView;
  readonly onAct: (act: PostAct) => void;
}): ReactNode {
  const say = useSay(postMessages);
  const acts: readonly PostAct[] = post.holder
    ? ["hand-over", "vacate", "change"]
    : ["hand-over", "change", "close"];
  return (
    <p className="post-acts">
      {acts.map((act) => (
        <button key={act} type="button" className="link" onClick={() => onAct(act)}>
          {say(act === "hand-over" && post.holder === null ? "post.take" : `post.${act}`)}
          <span className="hidden-text"> {post.name}</span>
        </button>
      ))}
    </p>
  );
}
