import "./chart.css";
import type { ReactNode } from "react";
import { useSay } from "../../ui/language.ts";
import { numbersMessages } from "./numbers.messages.ts";
import { type Bar, scaleOf, stackOf, totalOf } from "./stack.rules.ts";

type ChartProps = {
  /** The question that the chart answers. */
  readonly question: string;
  readonly answer: string;
  /** What the bars stand for, the head of the table's first column. */
  readonly axis: string;
  readonly parts: readonly string[];
  readonly bars: readonly Bar[];
  /** The part that needs attention, if one does. */
  readonly attention?: number;
};

const width = 640;
const height = 220;
const foot = 24;

/** A question, its answer in a sentence, the bars that show it, and the same numbers as a table. */
export function Chart(props: ChartProps): ReactNode {
  const { question, answer, parts, bars, attention } = props;
  return (
    <section className="chart">
      <h2>{question}</h2>
      <p>{answer}</p>
      <ul className="chart-key" aria-hidden>
        {parts.map((part, at) => (
          <li key={part} data-part={at === attention ? "attention" : at}>
            {part}
          </li>
        ))}
      </ul>
      <Bars {...props} bars={bars} />
      <ChartTable {...props} />
    </section>
  );
}

/** Drawn for the eye alone: the sentence and the table say the same. */
function Bars({ bars, attention }: ChartProps): ReactNode {
  const scale = scaleOf(bars);
  const step = width / Math.max(bars.length, 1);
  const size = Math.min(step * 0.62, 44);
  const rise = height - foot - 16;
  return (
    <svg className="chart-bars" viewBox={`0 0 ${width} ${height}`} aria-hidden role="presentation">
      <line x1={0} x2={width} y1={height - foot} y2={height - foot} />
      {bars.map((bar, at) => {
        const x = at * step + (step - size) / 2;
        const top = height - foot - (totalOf(bar) / scale) * rise;
        return (
          <g key={bar.key}>
            {stackOf(bar, scale).map(({ from, size: share }, part) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a bar never change their order
                key={part}
                data-part={part === attention ? "attention" : part}
                x={x}
                y={height - foot - (from + share) * rise}
                width={size}
                height={share * rise}
              />
            ))}
            <text x={x + size / 2} y={top - 5}>
              {totalOf(bar)}
            </text>
            <text x={x + size / 2} y={height - 7} className="chart-label">
              {bar.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function ChartTable({ question, axis, parts, bars }: ChartProps): ReactNode {
  const say = useSay(numbersMessages);
  return (
    <details>
      <summary>{say("numbers.table")}</summary>
      <div className="chart-wide">
        <table aria-label={question}>
          <thead>
            <tr>
              <th scope="col">{axis}</th>
              {parts.map((part) => (
                <th key={part} scope="col">
                  {part}
                </th>
              ))}
              <th scope="col">{say("numbers.total")}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.key}>
                <th scope="row">{bar.key}</th>
                {parts.map((part, at) => (
                  <td key={part} className="figures">
                    {bar.parts[at] ?? 0}
                  </td>
                ))}
                <td className="figures">{totalOf(bar)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
