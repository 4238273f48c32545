import { Option, program } from "commander";
import { JurisdictionLevel } from "../identity/identity.model.ts";
import { languages } from "../kernel/schema.ts";
import { type CheckOptions, checkFile } from "./cli.check.ts";
import { readFiles } from "./cli.read.ts";

program
  .name("zhuanban")
  .description("读设立专班的文件 · read papers that found task forces, and judge them")
  .showHelpAfterError()
  // What was typed wrong is no verdict on a paper: 1 says that a rule fails.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));

program
  .command("read")
  .description("读文件或文件夹，每份写出一个 JSON · read files or folders, write one JSON each")
  .argument("<paths...>", "TXT, DOCX, PDF, HTML, or folders of them")
  .requiredOption(
    "--json <folder>",
    "写到这个文件夹，- 为标准输出 · the folder for the JSON, - for standard output",
  )
  .option("--full", "写出完整方案和每个值的出处 · the whole charter with the words that say each value")
  .action(async (paths: string[], options: { json: string; full?: boolean }) => {
    process.exitCode = await readFiles(paths, { to: options.json, full: options.full ?? false });
  });

program
  .command("check")
  .description(
    "读一份文件并逐条检查；有 A 级规则不通过时退出码为 1 · report on one paper; exit code 1 when a rule of grade A fails",
  )
  .argument("<file>")
  .addOption(
    new Option("--level <level>", "由哪一级设立 · the level that sets it up").choices(
      JurisdictionLevel.options,
    ),
  )
  .addOption(
    new Option("--lang <language>", "报告的语言 · language of the report").choices(languages).default("zh"),
  )
  .option("--setting <file>", "本地的规则库设置（JSON）· what the place has set in the rulebook, as JSON")
  .action(async (file: string, options: CheckOptions) => {
    process.exitCode = await checkFile(file, options);
  });

await program.parseAsync();
