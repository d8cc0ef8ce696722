SELECT email FROM authors WHERE name = :name /* it's :no */
;;
SELECT email -- it's :no
FROM authors WHERE name = :name
;;
SELECT email FROM authors WHERE 'it''s :no' <> ':neither' AND name = :name
;;
SELECT email AS [it's ]] :no] FROM authors WHERE name = :name
;;
SELECT email FROM authors WHERE name = :name /* a /* nested :no */ comment :no */
;;
SELECT email FROM authors WHERE N'a\' <> ':no' AND name = :name
