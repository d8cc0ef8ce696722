INSERT INTO authors (email, created_at, updated_at)
OUTPUT inserted.id
SELECT 'gil@x', created_at, updated_at FROM authors WHERE name = 'Ada'
