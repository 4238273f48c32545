import type { ReactNode } from "react";
import type { Id } from "../../kernel/id.ts";
import { useSay } from "../../ui/language.ts";
import { isLiving } from "../life.rules.ts";
import { breakName, type Placed, placeBodies } from "./picture.rules.ts";
import type { Relations } from "./relation.api.ts";
import { sectionMessages } from "./section.messages.ts";

/** In units of the picture. */
const box = { width: 168, height: 44 } as const;
const gap = { x: 24, y: 46 } as const;
const letters = 12;

type PictureProps = Pick<Relations, "relations" | "bodies"> & { readonly center: Id<"body"> };

/** How bodies stand to one another, drawn; the list beside it says the same in words, so readers aloud pass it over. */
export function RelationPicture({ relations, bodies, center }: PictureProps): ReactNode {
  const say = useSay(sectionMessages);
  const placed = placeBodies(center, bodies, relations);
  const frame = frameOf(placed);
  const byId = new Map(placed.map((one) => [one.body.id, middleOf(one, frame)]));
  return (
    <svg
      className="relation-picture"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      style={{ maxWidth: frame.width }}
      aria-hidden="true"
    >
      {relations.map(({ id, fromId, toId }) => {
        const [from, to] = [byId.get(fromId), byId.get(toId)];
        return from && to && <line key={id} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />;
      })}
      {placed.map((one) => (
        <BodyBox
          key={one.body.id}
          placed={one}
          middle={middleOf(one, frame)}
          isHere={one.body.id === center}
        />
      ))}
      {relations.map(({ id, kind, fromId, toId }) => {
        const [from, to] = [byId.get(fromId), byId.get(toId)];
        if (!from || !to) return null;
        return (
          <text key={id} className="line-name" x={(from.x + to.x) / 2} y={(from.y + to.y) / 2 + 4}>
            {say(`line.${kind}`)}
          </text>
        );
      })}
    </svg>
  );
}

type Frame = { readonly width: number; readonly height: number; readonly top: number };

function frameOf(placed: readonly Placed[]): Frame {
  const rows = placed.map(({ row }) => row);
  const top = Math.min(0, ...rows);
  const widest = Math.max(0, ...placed.map(({ at }) => at)) + 1;
  const height = Math.max(0, ...rows) - top + 1;
  return {
    top,
    width: widest * (box.width + gap.x) + gap.x,
    height: height * (box.height + gap.y) - gap.y + 4,
  };
}

function middleOf({ row, at }: Placed, { top }: Frame) {
  return {
    x: gap.x + at * (box.width + gap.x) + box.width / 2,
    y: 2 + (row - top) * (box.height + gap.y) + box.height / 2,
  };
}

type BodyBoxProps = {
  readonly placed: Placed;
  readonly middle: { readonly x: number; readonly y: number };
  readonly isHere: boolean;
};

function BodyBox({ placed: { body }, middle: { x, y }, isHere }: BodyBoxProps): ReactNode {
  const lines = breakName(body.name, letters);
  return (
    <g data-here={isHere || undefined} data-over={!isLiving(body.state) || undefined}>
      <title>{body.name}</title>
      <rect x={x - box.width / 2} y={y - box.height / 2} width={box.width} height={box.height} />
      {lines.map((line, at) => (
        <text key={line} x={x} y={y + 4 + (at - (lines.length - 1) / 2) * 16} lang="zh-CN">
          {line}
        </text>
      ))}
    </g>
  );
}
