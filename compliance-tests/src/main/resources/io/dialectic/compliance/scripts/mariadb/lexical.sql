SELECT email FROM authors WHERE name = :name /* it's :no */
;;
SELECT email -- it's :no
FROM authors WHERE name = :name
;;
SELECT email FROM authors WHERE 'it''s :no' <> ':neither' AND name = :name
;;
SELECT email FROM authors # it's :no
WHERE name = :name
;;
SELECT email FROM authors WHERE 'it\'s :no' <> "a \" :no" AND name = :name
;;
SELECT email AS `it's :no` FROM authors WHERE name = :name
;;
SELECT email FROM authors WHERE 1--1 = 2 AND name = :name
;;
SELECT email FROM authors WHERE /*!1 = 1 AND*/ name = :name
;;
SELECT email FROM authors, (SELECT @x := 1 AS n) AS counter WHERE n = 1 AND name = :name
