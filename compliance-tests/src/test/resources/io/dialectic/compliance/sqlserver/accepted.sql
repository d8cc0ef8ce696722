# Statements that SQL Server accepts, one a line. A line that begins with "# not asked:" gives the reason why the
# statement behind "#! " in the next line is left out.
SELECT [a].[id], [a].[name] FROM [author] AS [a] ORDER BY [a].[id] OFFSET 10 ROWS FETCH NEXT 20 ROWS ONLY
SELECT [a].[id] FROM [author] [a] WHERE [a].[name] = ? ORDER BY [a].[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY
SELECT [a].[id] FROM [author] AS [a] ORDER BY [a].[id] OFFSET 0 ROWS
SELECT [a].[id] FROM [author] AS [a] ORDER BY (SELECT NULL) OFFSET ? ROWS FETCH NEXT ? ROWS ONLY
SELECT TOP 10 [id] FROM [author]
SELECT TOP (10) [id] FROM [author] ORDER BY [id] DESC
SELECT TOP (?) [id] FROM [dbo].[author] ORDER BY [id]
SELECT TOP (1) 1 FROM [author] WHERE [name] = N'O''Brien'
SELECT DISTINCT [name] FROM [author]
SELECT N'Grüße', 'x', 0x0AFF, -1, 1.5, 1e3
SELECT [odd]]name] FROM [table with spaces]
SELECT [b].[title], [a].[name] FROM [book] AS [b] INNER JOIN [author] AS [a] ON [a].[id] = [b].[authorId] LEFT JOIN [shelf] AS [s] ON [s].[id] = [b].[shelfId] AND [s].[open] = 1
SELECT [b].[id] FROM [book] AS [b] RIGHT OUTER JOIN [author] AS [a] ON [a].[id] = [b].[authorId] FULL OUTER JOIN [x] ON [x].[id] = [a].[id] CROSS JOIN [y]
SELECT [a].[id] FROM [author] AS [a] WHERE EXISTS (SELECT 1 FROM [book] AS [b] WHERE [b].[authorId] = [a].[id])
SELECT [a].[id] FROM [author] AS [a] WHERE NOT EXISTS (SELECT 1 FROM [book] AS [b] WHERE [b].[authorId] = [a].[id]) AND NOT ([a].[age] > ?)
SELECT [a].[id] FROM [author] AS [a] WHERE [a].[id] IN (?, ?, ?) OR [a].[id] NOT IN (SELECT [b].[authorId] FROM [book] AS [b])
SELECT [a].[id] FROM [author] AS [a] WHERE [a].[name] LIKE ? ESCAPE N'\' AND [a].[age] BETWEEN ? AND ?
SELECT [a].[id] FROM [author] AS [a] WHERE [a].[name] IS NULL OR [a].[name] IS NOT NULL
SELECT [a].[id] FROM [author] AS [a] WHERE [a].[active] = 1 AND 1 = 0
SELECT [a].[id] FROM [author] AS [a] WHERE [a].[name] COLLATE Latin1_General_BIN2 = ?
SELECT CASE WHEN [a].[age] > 18 THEN N'adult' ELSE N'child' END AS [kind], CASE [a].[age] WHEN 1 THEN 2 END FROM [author] AS [a] ORDER BY CASE WHEN [a].[name] IS NULL THEN 1 ELSE 0 END, [a].[name] ASC
SELECT CASE WHEN EXISTS (SELECT 1 FROM [author]) THEN 1 ELSE 0 END
SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM [author]) THEN 1 ELSE 0 END AS BIT)
SELECT COUNT_BIG(*) FROM [author]
SELECT COUNT_BIG(DISTINCT [name]), SUM([age]), AVG(CAST([age] AS FLOAT)), MIN([age]), MAX([age]) FROM [author] GROUP BY [name] HAVING COUNT_BIG(*) > 1
SELECT COUNT(*) AS [n] FROM (SELECT 1 AS [one] FROM [author]) AS [t]
SELECT [t].[id] FROM (SELECT [a].[id], ROW_NUMBER() OVER (PARTITION BY [a].[kind] ORDER BY [a].[id] DESC) AS [rn] FROM [author] AS [a]) AS [t] WHERE [t].[rn] <= ?
WITH [c] AS (SELECT [id] FROM [author]) SELECT [id] FROM [c]
WITH [c] ([id], [n]) AS (SELECT [id], 1 FROM [node] WHERE [parent] IS NULL UNION ALL SELECT [x].[id], [c].[n] + 1 FROM [node] AS [x] INNER JOIN [c] ON [c].[id] = [x].[parent]) SELECT [id] FROM [c] OPTION (MAXRECURSION 100)
SELECT [a].[id], [x].[title] FROM [author] AS [a] CROSS APPLY (SELECT TOP (3) [b].[title] FROM [book] AS [b] WHERE [b].[authorId] = [a].[id] ORDER BY [b].[id]) AS [x]
SELECT [a].[id], [x].[title] FROM [author] AS [a] OUTER APPLY (SELECT TOP (3) [b].[title] FROM [book] AS [b] WHERE [b].[authorId] = [a].[id] ORDER BY [b].[id]) AS [x]
SELECT [id] FROM [a] UNION SELECT [id] FROM [b]
SELECT [id] FROM [a] UNION ALL SELECT [id] FROM [b] ORDER BY [id]
SELECT [id] FROM [a] EXCEPT SELECT [id] FROM [b]
SELECT [id] FROM [a] INTERSECT SELECT [id] FROM [b]
SELECT [a].[id] FROM [author] AS [a] WITH (UPDLOCK, ROWLOCK) WHERE [a].[id] = ?
SELECT [a].[id] FROM [author] AS [a] WITH (UPDLOCK, HOLDLOCK) WHERE [a].[id] = ?
SELECT TOP (5) [a].[id] FROM [author] AS [a] WITH (UPDLOCK, ROWLOCK, READPAST) ORDER BY [a].[id]
SELECT [a].[id] FROM [author] AS [a] WITH (UPDLOCK, ROWLOCK, NOWAIT) WHERE [a].[id] = ?
SELECT [a].[id] FROM [author] AS [a] WITH (UPDLOCK, ROWLOCK) INNER JOIN [book] AS [b] WITH (NOLOCK) ON [b].[authorId] = [a].[id] ORDER BY [a].[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY
SELECT JSON_VALUE([a].[doc], N'$.name') FROM [author] AS [a] WHERE ISJSON([a].[doc]) = 1
SELECT JSON_VALUE([a].[doc], ?) FROM [author] AS [a]
SELECT [j].[value] FROM OPENJSON(?) AS [j]
SELECT [j].[id] FROM OPENJSON(?) WITH ([id] BIGINT N'$.id', [doc] NVARCHAR(MAX) N'$.doc' AS JSON) AS [j]
SELECT [a].[id], [a].[name] FROM [author] AS [a] FOR JSON PATH, INCLUDE_NULL_VALUES
SELECT [a].[id], (SELECT [b].[title] FROM [book] AS [b] WHERE [b].[authorId] = [a].[id] FOR JSON PATH) AS [books] FROM [author] AS [a]
SELECT LEN([name]), DATALENGTH([name]), UPPER([name]), LOWER([name]), SUBSTRING([name], 1, 2), CHARINDEX(N'a', [name]), CONCAT([a], [b]), COALESCE([a], [b]), NULLIF([a], [b]), ISNULL([a], 0), ABS([a]), ROUND([a], 2), CEILING([a]), FLOOR([a]) FROM [t]
SELECT SYSUTCDATETIME(), SYSDATETIMEOFFSET(), GETDATE(), CURRENT_TIMESTAMP, NEWID()
SELECT DATEADD(DAY, ?, [at]), DATEDIFF(SECOND, [a], [b]), DATEPART(YEAR, [at]), YEAR([at]) FROM [t]
# not asked: the parser does not know AT TIME ZONE, which no statement of ours uses
#! SELECT [at] AT TIME ZONE 'UTC' FROM [t]
SELECT CAST(? AS NVARCHAR(MAX)), CAST(? AS DATETIME2(6)), CONVERT(NVARCHAR(36), [id]), TRY_CAST(? AS BIGINT) FROM [t]
SELECT STRING_AGG([name], N', ') WITHIN GROUP (ORDER BY [name]) FROM [t]
SELECT NEXT VALUE FOR [seq]
SELECT @@ROWCOUNT, @@TRANCOUNT, SCOPE_IDENTITY()
SELECT SERVERPROPERTY(N'ProductVersion'), DB_NAME(), SCHEMA_NAME()
SELECT [t].[name] FROM [sys].[tables] AS [t] INNER JOIN [sys].[schemas] AS [s] ON [s].[schema_id] = [t].[schema_id] WHERE [s].[name] = SCHEMA_NAME() ORDER BY [t].[name]
SELECT c.name, c.max_length, c.is_nullable, t.name FROM sys.columns c JOIN sys.types t ON t.user_type_id = c.user_type_id WHERE c.object_id = OBJECT_ID(?)
SELECT (1 + 2) * [a] % 3, [a] & 1, [a] | 2, [a] ^ 3, ~[a], -[a], [a] + N'x' FROM [t]
SELECT [a].* FROM [author] AS [a] WHERE [a].[n] <> ? AND [a].[n] != ? AND [a].[n] >= ? AND [a].[n] < ?
SELECT [t].[id] FROM [t] WHERE [t].[a] = ANY (SELECT [b] FROM [u]) AND [t].[c] > ALL (SELECT [d] FROM [u])
INSERT INTO [author] ([name], [age]) VALUES (?, ?)
INSERT INTO [author] ([name], [age]) VALUES (N'x', 1), (N'y', DEFAULT)
INSERT INTO [author] ([name], [age]) OUTPUT inserted.[id] VALUES (?, ?), (?, ?)
INSERT INTO [author] ([name]) OUTPUT INSERTED.[id], INSERTED.[createdAt] VALUES (?)
INSERT INTO [author] DEFAULT VALUES
INSERT INTO [author] OUTPUT inserted.[id] DEFAULT VALUES
INSERT INTO [author] ([name], [age]) OUTPUT inserted.[id] SELECT [v].[name], [v].[age] FROM (VALUES (?, ?, ?), (?, ?, ?)) AS v([pos], [name], [age]) ORDER BY [v].[pos]
INSERT INTO [author] ([name], [age]) SELECT v.[c1], v.[c2] FROM (VALUES (?, ?), (?, ?)) AS v([c1], [c2]) ORDER BY v.[c1]
INSERT INTO [author] ([name]) SELECT [name] FROM [other] WHERE [id] > ?
INSERT INTO [author] ([name]) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM [author] WITH (UPDLOCK, HOLDLOCK) WHERE [name] = ?)
UPDATE [author] SET [name] = ?, [age] = [age] + 1 WHERE [id] = ?
UPDATE [author] SET [name] = ? OUTPUT inserted.[id], deleted.[name] WHERE [id] = ?
UPDATE [author] SET [name] = NULL, [version] = [author].[version] + 1 OUTPUT inserted.[version] WHERE [id] = ? AND [version] = ?
UPDATE [a] SET [a].[name] = ? FROM [author] AS [a] INNER JOIN [book] AS [b] ON [b].[authorId] = [a].[id] WHERE [b].[id] = ?
UPDATE [a] SET [name] = [v].[name] FROM [author] AS [a] INNER JOIN (VALUES (?, ?), (?, ?)) AS v([id], [name]) ON [v].[id] = [a].[id]
UPDATE TOP (10) [author] SET [name] = ? WHERE [id] > ?
UPDATE [author] WITH (UPDLOCK, SERIALIZABLE) SET [name] = ? WHERE [id] = ?
DELETE FROM [author] WHERE [id] = ?
DELETE FROM [author]
DELETE FROM [author] OUTPUT deleted.[id] WHERE [id] IN (?, ?)
DELETE [a] FROM [author] AS [a] INNER JOIN [book] AS [b] ON [b].[authorId] = [a].[id] WHERE [b].[id] = ?
DELETE TOP (10) FROM [author] WHERE [id] > ?
MERGE INTO [author] WITH (HOLDLOCK) AS [t] USING (VALUES (?, ?), (?, ?)) AS [s] ([id], [name]) ON [t].[id] = [s].[id] WHEN MATCHED THEN UPDATE SET [name] = [s].[name] WHEN NOT MATCHED THEN INSERT ([id], [name]) VALUES ([s].[id], [s].[name]);
MERGE [author] WITH (HOLDLOCK) AS t USING (SELECT ? AS [id], ? AS [name]) AS s ON (t.[id] = s.[id]) WHEN MATCHED AND t.[name] <> s.[name] THEN UPDATE SET t.[name] = s.[name] WHEN NOT MATCHED BY TARGET THEN INSERT ([id], [name]) VALUES (s.[id], s.[name]) OUTPUT inserted.[id], $action;
MERGE INTO [author] WITH (HOLDLOCK) AS [t] USING (VALUES (?, ?)) AS [s] ([id], [name]) ON [t].[id] = [s].[id] WHEN NOT MATCHED BY SOURCE THEN DELETE WHEN NOT MATCHED BY TARGET THEN INSERT ([id], [name]) VALUES ([s].[id], [s].[name]) OUTPUT $action, inserted.[id], deleted.[id];
BEGIN TRANSACTION
BEGIN TRAN
COMMIT TRANSACTION
COMMIT
ROLLBACK TRANSACTION
ROLLBACK
SAVE TRANSACTION [sp1]
SAVE TRANSACTION sp_1
ROLLBACK TRANSACTION sp_1
IF @@TRANCOUNT > 0 ROLLBACK TRANSACTION
SET TRANSACTION ISOLATION LEVEL READ COMMITTED
SET TRANSACTION ISOLATION LEVEL SNAPSHOT
SET LOCK_TIMEOUT 5000
SET NOCOUNT ON
SET XACT_ABORT ON
SET IDENTITY_INSERT [author] ON
CREATE TABLE [author] ([id] BIGINT IDENTITY(1, 1) NOT NULL, [name] NVARCHAR(255) NOT NULL, [bio] NVARCHAR(MAX), [at] DATETIME2(6) NOT NULL CONSTRAINT [DF_author_at] DEFAULT (SYSUTCDATETIME()), [z] DATETIMEOFFSET(6) NULL, [on] BIT NOT NULL CONSTRAINT [DF_author_on] DEFAULT 0, [key] UNIQUEIDENTIFIER NOT NULL CONSTRAINT [DF_author_key] DEFAULT NEWID(), CONSTRAINT [PK_author] PRIMARY KEY ([id]), CONSTRAINT [UQ_author_name] UNIQUE ([name]), CONSTRAINT [CK_author_x] CHECK ([on] IN (0, 1)))
CREATE TABLE [dbo].[book] ([id] INT IDENTITY(1,1) NOT NULL PRIMARY KEY, [authorId] BIGINT NOT NULL, [data] VARBINARY(MAX), [price] DECIMAL(19, 4), [f] FLOAT(53), [r] REAL, [d] DATE, [t] TIME(6), [c] NCHAR(2), [s] SMALLINT, [tt] TINYINT, CONSTRAINT [FK_book_author] FOREIGN KEY ([authorId]) REFERENCES [author] ([id]) ON DELETE CASCADE ON UPDATE NO ACTION)
CREATE TABLE [t] ([a] INT NOT NULL, [b] INT NOT NULL, CONSTRAINT [PK_t] PRIMARY KEY CLUSTERED ([a], [b]))
CREATE TABLE [t] ([a] INT NOT NULL, [b] AS ([a] * 2) PERSISTED, [v] ROWVERSION)
CREATE TABLE [t] ([a] NVARCHAR(100) COLLATE Latin1_General_100_BIN2 NOT NULL DEFAULT N'x', [j] NVARCHAR(MAX) CONSTRAINT [CK_j] CHECK (ISJSON([j]) = 1))
CREATE TABLE [t] ([a] INT, CONSTRAINT [FK_t_u] FOREIGN KEY ([a]) REFERENCES [u] ([id]) ON DELETE SET NULL)
CREATE UNIQUE INDEX [UX_author_name] ON [author] ([name]) WHERE [deletedAt] IS NULL
CREATE UNIQUE INDEX [UX_author_name] ON [author] ([name] DESC, [age])
CREATE INDEX [IX_author_name] ON [author] ([name] ASC) INCLUDE ([age])
CREATE NONCLUSTERED INDEX [IX_author_name] ON [dbo].[author] ([name])
DROP INDEX [IX_author_name] ON [author]
DROP INDEX IF EXISTS [IX_author_name] ON [author]
DROP TABLE [author]
DROP TABLE IF EXISTS [author]
DROP TABLE IF EXISTS [dbo].[author]
TRUNCATE TABLE [author]
ALTER TABLE [author] ADD [age] INT NULL
ALTER TABLE [author] ADD [age] INT NOT NULL CONSTRAINT [DF_author_age] DEFAULT 0, [b] BIT NULL
ALTER TABLE [author] ADD [age] INT NULL CONSTRAINT [DF_author_age] DEFAULT (0) WITH VALUES
ALTER TABLE [author] ALTER COLUMN [name] NVARCHAR(100) NOT NULL
ALTER TABLE [author] ALTER COLUMN [name] NVARCHAR(MAX) NULL
ALTER TABLE [author] DROP COLUMN [age]
ALTER TABLE [author] DROP COLUMN [age], [b]
ALTER TABLE [author] ADD CONSTRAINT [FK_x] FOREIGN KEY ([a]) REFERENCES [b] ([id]) ON DELETE CASCADE
ALTER TABLE [author] ADD CONSTRAINT [UQ_x] UNIQUE ([a], [b])
ALTER TABLE [author] ADD CONSTRAINT [PK_x] PRIMARY KEY ([a])
ALTER TABLE [author] ADD CONSTRAINT [CK_x] CHECK ([a] > 0)
ALTER TABLE [author] ADD CONSTRAINT [DF_x] DEFAULT (N'x') FOR [a]
ALTER TABLE [author] DROP CONSTRAINT [FK_x]
ALTER TABLE [author] DROP CONSTRAINT IF EXISTS [FK_x]
EXEC sp_rename N'dbo.author.name', N'title', N'COLUMN'
EXEC sp_rename @objname = N'[dbo].[author]', @newname = N'writer', @objtype = N'OBJECT'
EXEC sp_getapplock @Resource = ?, @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = -1
CREATE SCHEMA [app]
DROP SCHEMA [app]
CREATE DATABASE [d1]
CREATE SEQUENCE [seq] AS BIGINT START WITH 1 INCREMENT BY 1
DROP VIEW IF EXISTS [v]
CREATE VIEW [v] AS SELECT [id] FROM [author]
IF OBJECT_ID(N'[author]', N'U') IS NULL CREATE TABLE [author] ([id] INT)
DECLARE @n INT = 1; SELECT @n
DECLARE @sql NVARCHAR(MAX) = N''; SELECT @sql = @sql + N'x' FROM sys.tables; EXEC (@sql)
DECLARE @r INT; EXEC @r = sp_getapplock @Resource = ?, @LockMode = N'Exclusive'; SELECT @r
BEGIN TRY SELECT 1 END TRY BEGIN CATCH THROW END CATCH
SELECT [t0].[id] FROM [authors] AS [t0] WITH (REPEATABLEREAD, ROWLOCK, READPAST) WHERE [t0].[id] = ?
SELECT TOP (?) [t0].[id] FROM [authors] AS [t0] WITH (UPDLOCK, ROWLOCK, READPAST, READCOMMITTEDLOCK) ORDER BY [t0].[id]
SELECT [a?b], '?', N'it''s ?' FROM [t] WHERE [x] = ? -- ?
SELECT [x].[id] FROM (SELECT TOP (3) [id] FROM [author] ORDER BY [id]) AS [x]
SELECT [x].[id] FROM (SELECT [id] FROM [author] ORDER BY [id] OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY) AS [x]
INSERT INTO [author] ([name]) VALUES (?); SELECT SCOPE_IDENTITY()
SELECT SUM([t2].[c0]) FROM [a] AS [t0] CROSS APPLY (SELECT (SELECT COUNT(*) FROM [b] AS [t1] WHERE [t1].[x] = [t0].[id]) AS [c0]) AS [t2]
SELECT [t0].[id] FROM [a] AS [t0] WHERE (SELECT SUM([t2].[c0]) FROM [b] AS [t1] CROSS APPLY (SELECT [t1].[x] * [t0].[y] AS [c0]) AS [t2]) > ?
SELECT [t2].[c0], COUNT_BIG(*) FROM [a] AS [t0] CROSS APPLY (SELECT (SELECT COUNT(*) FROM [b] AS [t1] WHERE [t1].[x] = [t0].[id]) AS [c0]) AS [t2] GROUP BY [t2].[c0]
SELECT [t1].[c0] FROM (SELECT DISTINCT [t0].[name] AS [c0] FROM [a] AS [t0]) AS [t1] ORDER BY CASE WHEN [t1].[c0] IS NULL THEN 1 ELSE 0 END, [t1].[c0]
SELECT SUM(COUNT(*)) OVER (ORDER BY [t0].[x]) FROM [a] AS [t0] GROUP BY [t0].[x]
SELECT ROW_NUMBER() OVER (PARTITION BY [t0].[x] ORDER BY (SELECT NULL)) FROM [a] AS [t0]
WITH [w] ([c0]) AS (SELECT 1 UNION ALL SELECT [w].[c0] + 1 FROM [w] WHERE [w].[c0] < ?) SELECT [w].[c0] FROM [w] OPTION (MAXRECURSION 0)
SELECT [t0].[id], (SELECT COUNT_BIG(*) FROM [a] AS [t1]) FROM [a] AS [t0] ORDER BY [t0].[id] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY
SELECT [t1].[id] FROM (SELECT [t0].[id], ROW_NUMBER() OVER (PARTITION BY [t0].[x] ORDER BY [t0].[id]) AS [c1] FROM [a] AS [t0]) AS [t1] WHERE [t1].[c1] <= ? ORDER BY [t1].[c1]
SELECT [t0].[x], SUM([t0].[y]), (SELECT [t1].[z] FROM [b] AS [t1] WHERE [t1].[x] = [t0].[x]) FROM [a] AS [t0] GROUP BY [t0].[x] HAVING COUNT_BIG(*) > ? ORDER BY [t0].[x]
SELECT [t0].[x] AS [c0] FROM [a] AS [t0] UNION SELECT [t1].[x] FROM [b] AS [t1] ORDER BY [c0] OFFSET ? ROWS FETCH NEXT ? ROWS ONLY
SELECT [t0].[id] FROM [a] AS [t0] WITH (REPEATABLEREAD, ROWLOCK, READPAST) LEFT JOIN ([b] AS [t1] WITH (UPDLOCK) INNER JOIN [c] AS [t2] ON [t1].[x] = [t2].[x]) ON [t1].[y] = [t0].[id]
