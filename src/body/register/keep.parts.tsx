import { Popover, TextInput } from "@mantine/core";
import { Bookmark, ChevronDown } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { Dialog } from "../../ui/dialog.tsx";
import { useLanguage, useSay } from "../../ui/language.ts";
import { noticeDone } from "../../ui/notice.tsx";
import { useAct } from "../../ui/query.ts";
import { RefusalNote } from "../../ui/refusal.tsx";
import { DialogActs, focusFirst } from "../decide.parts.tsx";
import { changeView, deleteView, type ListedView, saveView, startWithView } from "./view.api.ts";
import { viewMessages } from "./view.messages.ts";
import { type ShownView, useSharingPlaces, useViews } from "./view.queries.ts";

type ViewMenuProps = { readonly shown: ShownView };

/** What can be done with the view that is shown: keep it, rename or share it, begin with it, let it go. */
export function ViewMenu({ shown }: ViewMenuProps): ReactNode {
  const say = useSay(viewMessages);
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<"save" | "edit" | null>(null);
  const own = shown.kind === "kept" && shown.view.can.change === true ? shown.view : null;
  const deleting = useAct(deleteView, {
    onDone: () => noticeDone(say("view.deleted", { name: own?.name ?? "" })),
  });
  const choose = (perform: () => unknown) => () => {
    setOpen(false);
    perform();
  };
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-end"
        shadow="none"
        radius={2}
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button type="button" className="filter" aria-haspopup="true" onClick={() => setOpen(!isOpen)}>
            <Bookmark size={15} aria-hidden />
            <span>{say("view.menu")}</span>
            <ChevronDown size={14} aria-hidden />
          </button>
        </Popover.Target>
        <Popover.Dropdown className="filter-panel view-panel" aria-label={say("view.menu")}>
          <button type="button" onClick={choose(() => setAsked("save"))}>
            {say("view.save")}
          </button>
          {own && (
            <button type="button" onClick={choose(() => setAsked("edit"))}>
              {say("view.edit")}
            </button>
          )}
          <StartButton shown={shown} onDone={() => setOpen(false)} />
          {own && (
            <button type="button" onClick={choose(() => deleting.mutate({ params: { id: own.id } }))}>
              {say("view.delete")}
            </button>
          )}
        </Popover.Dropdown>
      </Popover>
      {asked === "save" && <KeepDialog view={null} onClose={() => setAsked(null)} />}
      {asked === "edit" && <KeepDialog view={own} onClose={() => setAsked(null)} />}
    </>
  );
}

function StartButton({ shown, onDone }: ViewMenuProps & { readonly onDone: () => void }): ReactNode {
  const say = useSay(viewMessages);
  const { start } = useViews();
  const starting = useAct(startWithView, {
    onDone: (reply) => {
      onDone();
      noticeDone(say(reply.start === null ? "view.start-none" : "view.started"));
    },
  });
  if (shown.kind === "none") return null;
  const view = shown.kind === "kept" ? shown.view.id : shown.name;
  const isStart = start === view;
  return (
    <button
      type="button"
      onClick={() => starting.mutate({ body: { view: isStart ? null : (view as ListedView["id"]) } })}
    >
      {say(isStart ? "view.start-off" : "view.start")}
    </button>
  );
}

type KeepDialogProps = { readonly view: ListedView | null; readonly onClose: () => void };

/** Asks for the name and for who sees it; a kept view stays what it shows. */
function KeepDialog({ view, onClose }: KeepDialogProps): ReactNode {
  const say = useSay(viewMessages);
  const language = useLanguage();
  const places = useSharingPlaces();
  const [name, setName] = useState(view?.name ?? "");
  const [sharedIn, setSharedIn] = useState<string>(view?.sharedIn ?? "");
  const done = (key: "view.saved" | "view.changed") => () => {
    onClose();
    noticeDone(say(key, { name: name.trim() }));
  };
  const saving = useAct(saveView, { quiet: true, onDone: done("view.saved") });
  const changing = useAct(changeView, { quiet: true, onDone: done("view.changed") });
  const { error, isPending } = view ? changing : saving;
  const keep = () => {
    const kept = { name, sharedIn: sharedIn || null };
    if (view === null) return saving.mutate({ body: { ...kept, search: location.search } });
    const { id, version, search } = view;
    return changing.mutate({ params: { id }, body: { ...kept, version, search } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== "") keep();
  };
  return (
    <Dialog title={say(view ? "view.edit" : "view.save")} onClose={onClose}>
      <form className="ask" onSubmit={submit}>
        <p>{say("view.save-what")}</p>
        <TextInput
          label={say("view.name")}
          value={name}
          maxLength={40}
          ref={focusFirst}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        {places.length > 0 && (
          <label className="native-choice">
            <span>{say("view.share")}</span>
            <select value={sharedIn} onChange={({ currentTarget }) => setSharedIn(currentTarget.value)}>
              <option value="">{say("view.share-none")}</option>
              {places.map((place) => (
                <option key={place.id} value={place.id}>
                  {say("view.share-with", { place: language === "en" ? place.nameEn : place.name })}
                </option>
              ))}
            </select>
          </label>
        )}
        {error && <RefusalNote error={error} again={keep} />}
        <DialogActs
          act={say("view.keep")}
          isReady={name.trim() !== ""}
          isPending={isPending}
          onAct={keep}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
