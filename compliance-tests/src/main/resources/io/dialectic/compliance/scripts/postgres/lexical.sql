SELECT email FROM authors WHERE name = :name /* it's :no */
;;
SELECT email -- it's :no
FROM authors WHERE name = :name
;;
SELECT email FROM authors WHERE 'it''s :no' <> ':neither' AND name = :name
;;
SELECT email FROM authors WHERE name = :name /* a /* nested :no */ comment :no */
;;
SELECT email FROM authors WHERE $$it's :no ?$$ <> $tag$ $$ :no $tag$ AND name = :name
;;
SELECT email FROM authors WHERE E'\' :no' <> 'x' AND name = :name
;;
SELECT email FROM authors WHERE 'a\' <> ':no' AND name = :name
;;
SELECT email FROM authors WHERE '1'::int = 1 AND '{"a": 1}'::jsonb ? 'a' AND name = :name
;;
SELECT email FROM authors WHERE '{"a": 1}'::jsonb ?| ARRAY['a', 'b'] AND name = :name
;;
SELECT email FROM authors WHERE '{"a": 1}'::jsonb @? '$.a' AND name = :name
;;
SELECT "email" AS ":no" FROM authors WHERE name=:name::text
;;
SELECT email FROM authors WHERE (ARRAY[1, 2, 3])[1:2] = ARRAY[1, 2] AND name = :name
