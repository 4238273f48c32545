import { catalog } from "../kernel/messages.ts";

export const rosterMessages = catalog(
  {
    "roster.unknown": "没有这份名册，或它不归您管。请从“人员”里的导入记录进入。",
    "roster.no-place": "没有说明这份名册是哪个地方的。请选择地方后再交。",
    "roster.not-keeper":
      "导入、导出名册由编制部门或系统管理员办理，您在这个地方没有这两个身份。请把文件交给他们。",
    "roster.stale": "这份名册刚被别人改过（现在是第 {current} 版），没有按您的意思改动。请看过再定。",
    "roster.not-checked": "这份名册现在不能这样办：正在处理，或已经办过了。请等它处理完，或刷新页面。",
    "roster.no-sheet": "没有这张工作表。请重新选择。",
    "roster.field-twice": "有两列都对应“{field}”。请只留一列，别的选“不导入”。",
    "roster.has-problems": "还有 {count} 行有问题或待您回答，没有导入。请改正，或明确选择“这些行不导入”。",
    "roster.nothing-to-do": "没有要新增或更改的，名册里已经都是这样。",
    "roster.not-committed": "这份名册没有导入过，或已经撤销，没有可撤销的。",
    "roster.lists-moved": "核对之后名册又有了变动，什么都没有导入。请重新核对一遍再导入。",
    "roster.changed-since":
      "导入之后，其中有人员或单位又被更改过，不能整批撤销。请逐个更正，或再导入一份正确的名册。",
    "roster.depended-on": "导入的人员或单位已经被用到（入了机构、借出或有了账号），不能撤销。请逐个更正。",
    "roster.unit-circle":
      "这份名册把单位的上下级排成了圈（一个单位往上找又回到自己），什么都没有导入。请改正“上级单位”一列，再交一次。",
    "roster.stopped": "处理中途停了（服务重启或数据库没有应答），名单没有改动。请重新核对。",
    "roster.incomplete":
      "读入中途停了（服务重启或数据库没有应答），名单没有改动。请放弃这份，把文件再交一次。",
    "person.unknown": "没有这个人，或您看不到。只有本人，以及安排其工作的单位，能看个人页。",
    "person.not-self": "这一项只有本人能看。",
    "person.not-staffing": "更正人员信息由编制部门办理。请告诉他们哪里不对。",
    "person.stale": "这个人的信息刚被别人改过（现在是第 {current} 版），您的更正没有保存。请看过再改。",
    "person.unit-unknown": "没有这个单位，或不在您管的范围里。请从列表里选。",
    "person.unchanged": "没有改动。",
    "person.left-already": "已经登记离开，不能再登记。",
    "person.not-left": "没有登记过离开。",
    "person.cursor-unreadable": "翻页的位置读不懂。请从第一页重新看。",
    "unit.unknown": "没有这个单位。请从人员页的单位列表进入。",
    "unit.not-staffing": "更正单位信息由本地方的编制部门办理。请告诉他们哪里不对。",
    "unit.stale": "这个单位的信息刚被别人改过（现在是第 {current} 版），您的更正没有保存。请看过再改。",
    "unit.uscc-wrong": "统一社会信用代码校验不符（GB 32100），没有保存。请对照证书核对 18 位，或先空着。",
    "unit.above-itself": "上级单位不能是它自己或它的下级。请另选。",
    "unit.parent-unknown": "没有这个上级单位。请从列表里选。",
    "unit.name-taken": "这个地方已经有同名的单位。请核对名称，或打开那个单位更正。",
  },
  {
    "roster.unknown":
      "There is no such roster, or it is not yours to keep. Open it from the imports under People.",
    "roster.no-place": "It is not said which place this roster is of. Choose the place and hand it in again.",
    "roster.not-keeper":
      "Rosters are brought and taken out by the staffing office or the system administrator; you are neither in this place. Hand the file to them.",
    "roster.stale":
      "Somebody has just changed this roster (version {current}); nothing was done as you asked. Look at it first.",
    "roster.not-checked":
      "This cannot be done with the roster now: it is being worked on, or it is done. Wait until it is ready, or reload.",
    "roster.no-sheet": "There is no such sheet. Choose again.",
    "roster.field-twice": "Two columns stand for “{field}”. Keep one and set the other to “not imported”.",
    "roster.has-problems":
      "{count} row(s) have problems or wait for your answer; nothing was imported. Mend them, or choose to leave these rows out.",
    "roster.nothing-to-do": "There is nothing new and nothing to change; the lists are so already.",
    "roster.not-committed": "This roster was not imported, or it is undone already.",
    "roster.lists-moved":
      "The lists have changed since the check; nothing was imported. Check the roster again, then import.",
    "roster.changed-since":
      "Persons or units of this import have been changed since; it cannot be undone as a whole. Correct them one by one, or import a right roster.",
    "roster.depended-on":
      "Persons or units of this import are in use (seated in a body, seconded, or with an account); it cannot be undone. Correct them one by one.",
    "roster.unit-circle":
      "By this roster a unit would come to stand above itself; nothing was imported. Correct the column of the unit above and hand it in again.",
    "roster.stopped":
      "The work stopped half-way (the service restarted, or the database did not answer); the lists are unchanged. Check the roster again.",
    "roster.incomplete":
      "Reading it stopped half-way (the service restarted, or the database did not answer); the lists are unchanged. Put it away and hand the file in again.",
    "person.unknown":
      "There is no such person, or not for you to see. A person's page is for that person and for those who assign their work.",
    "person.not-self": "Only the person can see this.",
    "person.not-staffing":
      "What is kept of persons is corrected by the staffing office. Tell them what is wrong.",
    "person.stale":
      "Somebody has just changed this person (version {current}); your correction was not saved. Look at it first.",
    "person.unit-unknown": "There is no such unit, or it is not within your reach. Choose one from the list.",
    "person.unchanged": "Nothing was changed.",
    "person.left-already": "It is recorded already that this person has left.",
    "person.not-left": "It is not recorded that this person has left.",
    "person.cursor-unreadable": "The place in the list cannot be read. Begin at the first page.",
    "unit.unknown": "There is no such unit. Open it from the units under People.",
    "unit.not-staffing":
      "What is kept of units is corrected by the staffing office of the place. Tell them what is wrong.",
    "unit.stale":
      "Somebody has just changed this unit (version {current}); your correction was not saved. Look at it first.",
    "unit.uscc-wrong":
      "The credit code does not check (GB 32100); nothing was saved. Compare its 18 signs with the certificate, or leave it blank for now.",
    "unit.above-itself": "A unit cannot stand above itself, nor one that is below it. Choose another.",
    "unit.parent-unknown": "There is no such unit above. Choose one from the list.",
    "unit.name-taken":
      "The place already has a unit of that name. Check the name, or open that unit and correct it.",
  },
);
