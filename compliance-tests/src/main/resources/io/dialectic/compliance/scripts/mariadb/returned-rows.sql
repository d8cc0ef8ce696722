INSERT INTO authors (email, created_at, updated_at)
SELECT 'gil@x', created_at, updated_at FROM authors WHERE name = 'Ada'
RETURNING id
