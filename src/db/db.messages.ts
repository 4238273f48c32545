import { catalog } from "../kernel/messages.ts";

/** Why the database cannot be opened, and what the person at the keyboard can do about it. */
export const dbMessages = catalog(
  {
    "db.folder-taken":
      "数据目录 {folder} 正由另一个专班进程（进程号 {pid}）使用。请先停止它，或为本进程指定另一个数据目录。",
    "db.no-binaries":
      "没有找到可用的 PostgreSQL 程序（本平台为 {platform}）。请安装 PostgreSQL 15 或更高版本，或设置 DATABASE_URL 使用已有的服务器。",
    "db.version-differs":
      "数据目录 {folder} 由 PostgreSQL {made} 建立，而本机可用的是 {found}。请安装 PostgreSQL {made}，或设置 DATABASE_URL。",
    "db.root-only":
      "以 root 身份无法在 {folder} 启动 PostgreSQL（它不允许以 root 运行，目录又不对其他用户开放）。请以普通用户运行，或换一个目录。",
    "db.links-missing":
      "PostgreSQL 程序包缺少 {file} 等库链接，且目录不可写。请在有写权限的用户下重新安装依赖，或设置 DATABASE_URL。",
    "db.start-failed": "PostgreSQL 没有启动。日志 {log} 的末尾是：\n{tail}",
    "db.start-slow": "PostgreSQL 在 {seconds} 秒内没有就绪（可能正在恢复数据）。日志在 {log}。",
    "db.server-old": "数据库服务器是 PostgreSQL {found}，需要 15 或更高版本。",
    "db.server-not-utf8": "数据库的编码是 {found}，需要 UTF8。请用 encoding 'UTF8' 新建数据库。",
    "db.server-no-icu": "数据库服务器没有中文排序规则 zh-x-icu。请使用带 ICU 的 PostgreSQL。",
    "db.role-missing":
      "数据库用户 {user} 不能建立角色 {role}，也不是它的成员。请由管理员执行：create role {role} nologin; grant {role} to {user};",
    "db.extension-missing":
      "数据库里没有扩展 {extension}，用户 {user} 也装不上。请安装 PostgreSQL 的 contrib 组件，并由管理员在本库执行：create extension {extension};",
    "db.migration-changed":
      "迁移 {file} 在执行之后被改动。已执行的迁移不能修改：请恢复原文，把改动写成新的迁移。",
    "db.migration-late":
      "迁移 {file} 的编号小于已执行的最后一个（{last}）。迁移只能往后加：请给它一个更大的编号。",
    "db.migration-unknown":
      "数据库里已执行的迁移 {file} 在本程序中不存在：数据库比程序新。请升级程序，或使用另一个数据库。",
    "db.migration-name": "迁移文件名 {file} 不对。应为 NNNN_name.sql，且编号不重复。",
    "db.migration-failed": "迁移 {file} 执行失败，数据库保持执行之前的样子：{reason}",
  },
  {
    "db.folder-taken":
      "The data folder {folder} is in use by another zhuanban process (process {pid}). Stop that one first, or give this one another data folder.",
    "db.no-binaries":
      "No PostgreSQL programs found for {platform}. Install PostgreSQL 15 or newer, or set DATABASE_URL to use a server you have.",
    "db.version-differs":
      "The data folder {folder} was made by PostgreSQL {made}, but this machine has {found}. Install PostgreSQL {made}, or set DATABASE_URL.",
    "db.root-only":
      "PostgreSQL cannot be started as root in {folder}: it refuses root, and the folder is closed to other users. Run as an ordinary user, or choose another folder.",
    "db.links-missing":
      "The PostgreSQL package lacks library links such as {file}, and its folder cannot be written. Install the packages again as a user who may write there, or set DATABASE_URL.",
    "db.start-failed": "PostgreSQL did not start. The end of its log {log} reads:\n{tail}",
    "db.start-slow":
      "PostgreSQL was not ready within {seconds} seconds (it may be recovering data). Its log is {log}.",
    "db.server-old": "The database server is PostgreSQL {found}; 15 or newer is needed.",
    "db.server-not-utf8":
      "The database's encoding is {found}; UTF8 is needed. Create the database with encoding 'UTF8'.",
    "db.server-no-icu":
      "The database server lacks the Chinese collation zh-x-icu. Use a PostgreSQL built with ICU.",
    "db.role-missing":
      "The database user {user} may not create the role {role} and is no member of it. Let an administrator run: create role {role} nologin; grant {role} to {user};",
    "db.extension-missing":
      "The extension {extension} is not in the database, and the user {user} cannot create it. Install PostgreSQL's contrib package and let an administrator run in this database: create extension {extension};",
    "db.migration-changed":
      "The migration {file} was changed after it had run. Migrations that have run stay as they are: restore it, and write the change as a new migration.",
    "db.migration-late":
      "The migration {file} is numbered before the last one that has run ({last}). Migrations are only added at the end: give it a higher number.",
    "db.migration-unknown":
      "The database has run the migration {file}, which this program does not know: the database is newer than the program. Upgrade the program, or use another database.",
    "db.migration-name":
      "The migration file name {file} is not right. It must be NNNN_name.sql, each number once.",
    "db.migration-failed": "The migration {file} failed, and the database is as it was before it: {reason}",
  },
);
