DROP PROCEDURE IF EXISTS double_it
;;
CREATE PROCEDURE double_it(IN n BIGINT, OUT doubled BIGINT) SET doubled = n * 2
;;
DROP PROCEDURE IF EXISTS add_one
;;
CREATE PROCEDURE add_one(INOUT n BIGINT) SET n = n + 1
;;
DROP PROCEDURE IF EXISTS rename_author
;;
CREATE PROCEDURE rename_author(IN author BIGINT, IN new_name VARCHAR(50)) UPDATE authors SET name = new_name WHERE id = author
;;
DROP PROCEDURE IF EXISTS describe_it
;;
CREATE PROCEDURE describe_it(IN n BIGINT, OUT words VARCHAR(50), OUT half DECIMAL(19,4), OUT nothing BIGINT) BEGIN SET words = CONCAT('n is ', n); SET half = n / 2; END
;;
DROP PROCEDURE IF EXISTS two_results
;;
CREATE PROCEDURE two_results(IN least INT) BEGIN SELECT email, age FROM authors WHERE age >= least ORDER BY email; SELECT COUNT(*) FROM authors; END
