-- 两个数据库账号 · Two accounts for a PostgreSQL of one's own
--
-- 属主 xinqiao 拥有全部表，只在启动时升级表结构；应用以 xinqiao_app 工作，什么都不拥有，审计记录与经过只能添加。
-- The owner xinqiao owns all tables and only makes their new versions at start; the application works as xinqiao_app, which
-- owns nothing and can but add to the audit trail and the stories.
--
--   psql -h HOST -U postgres -v owner_password=… -v app_password=… -f deploy/database.sql
--
-- 然后 Then:
--   XINQIAO_DATABASE_URL=jdbc:postgresql://HOST:5432/xinqiao
--   XINQIAO_DATABASE_USER=xinqiao_app    XINQIAO_DATABASE_PASSWORD=…
--   XINQIAO_DATABASE_OWNERUSER=xinqiao   XINQIAO_DATABASE_OWNERPASSWORD=…
--
-- 已经用一个账号运行的库：只需第二条 create role，再加上 OWNER 两项设置；启动时应用账号会得到它该有的权限。
-- Where one account has been at work: run the second create role alone and name the owner; at the next start the
-- application's account is given what it may do.
create role xinqiao login password :'owner_password';
create role xinqiao_app login password :'app_password';
create database xinqiao owner xinqiao;
revoke all on database xinqiao from public;
grant connect on database xinqiao to xinqiao_app;
