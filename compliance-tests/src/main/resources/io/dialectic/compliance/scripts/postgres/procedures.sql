CREATE OR REPLACE PROCEDURE double_it(IN n BIGINT, OUT doubled BIGINT) LANGUAGE plpgsql AS $$ BEGIN doubled := n * 2; END $$
;;
CREATE OR REPLACE PROCEDURE add_one(INOUT n BIGINT) LANGUAGE plpgsql AS $$ BEGIN n := n + 1; END $$
;;
CREATE OR REPLACE PROCEDURE rename_author(IN author BIGINT, IN new_name TEXT) LANGUAGE sql AS $$ UPDATE authors SET name = new_name WHERE id = author $$
;;
CREATE OR REPLACE PROCEDURE describe_it(IN n BIGINT, OUT words TEXT, OUT half NUMERIC, OUT nothing BIGINT) LANGUAGE plpgsql AS $$ BEGIN words := 'n is ' || n; half := n / 2.0; END $$
