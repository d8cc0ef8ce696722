CREATE OR ALTER PROCEDURE double_it @n BIGINT, @doubled BIGINT OUTPUT AS SET @doubled = @n * 2
;;
CREATE OR ALTER PROCEDURE add_one @n BIGINT OUTPUT AS SET @n = @n + 1
;;
CREATE OR ALTER PROCEDURE rename_author @author BIGINT, @new_name NVARCHAR(50) AS UPDATE authors SET name = @new_name WHERE id = @author
;;
CREATE OR ALTER PROCEDURE describe_it @n BIGINT, @words NVARCHAR(50) OUTPUT, @half DECIMAL(19,4) OUTPUT, @nothing BIGINT OUTPUT AS BEGIN SET @words = CONCAT('n is ', @n); SET @half = @n / 2.0 END
;;
CREATE OR ALTER PROCEDURE two_results @least INT AS BEGIN SELECT email, age FROM authors WHERE age >= @least ORDER BY email; SELECT COUNT(*) FROM authors END
